package main

import (
	"net/http"

	"github.com/labstack/echo/v5"
)

// handleReqioToken answers the widget. Add it behind your session middleware:
//
//	e.GET("/reqio/token", handleReqioToken)
//
// "user" is what that middleware sets, a *User; nothing for a visitor.
func handleReqioToken(c *echo.Context) error {
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	user, _ := c.Get("user").(*User)
	if user == nil {
		return c.NoContent(http.StatusNoContent)
	}
	token, err := mintIdentityToken(user)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, map[string]string{"token": token})
}
