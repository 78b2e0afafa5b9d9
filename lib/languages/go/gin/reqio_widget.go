package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// reqioWidget mints for every page and keeps it out of caches. Add it behind your session middleware:
//
//	pages := router.Group("/", reqioWidget)
//
// "user" is what that middleware sets, a *User; nothing for a visitor.
func reqioWidget(c *gin.Context) {
	c.Header("Cache-Control", "no-store")
	value, _ := c.Get("user")
	user, _ := value.(*User)
	if user == nil {
		return
	}
	token, err := mintIdentityToken(user)
	if err != nil {
		c.AbortWithError(http.StatusInternalServerError, err)
		return
	}
	c.Set("reqioToken", token)
}
