//go:build route

package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func addRoutes(router *gin.Engine) {
	router.GET("/reqio/token", handleReqioToken)
	router.GET("/", func(c *gin.Context) {
		c.HTML(http.StatusOK, "dashboard.html", nil)
	})
}
