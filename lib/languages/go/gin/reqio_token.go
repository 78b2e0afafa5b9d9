package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// handleReqioToken answers the widget. Add it behind your session middleware:
//
//	router.GET("/reqio/token", handleReqioToken)
//
// "user" is what that middleware sets, a *User; nothing for a visitor.
func handleReqioToken(c *gin.Context) {
	c.Header("Cache-Control", "no-store")
	value, _ := c.Get("user")
	user, _ := value.(*User)
	if user == nil {
		c.Status(http.StatusNoContent)
		return
	}
	token, err := mintIdentityToken(user)
	if err != nil {
		c.AbortWithError(http.StatusInternalServerError, err)
		return
	}
	c.JSON(http.StatusOK, gin.H{"token": token})
}
