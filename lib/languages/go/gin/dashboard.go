package main

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

// handleDashboard stands for any of your pages.
func handleDashboard(c *gin.Context) {
	c.HTML(http.StatusOK, "dashboard.html", gin.H{
		"ReqioProjectID": os.Getenv("REQIO_PROJECT_ID"),
		"ReqioToken":     c.GetString("reqioToken"),
	})
}
