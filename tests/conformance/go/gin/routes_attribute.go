//go:build attribute

package main

import "github.com/gin-gonic/gin"

func addRoutes(router *gin.Engine) {
	pages := router.Group("/", reqioWidget)
	pages.GET("/", handleDashboard)
}
