package main

import (
	"log"

	"github.com/gin-gonic/gin"
)

func main() {
	gin.SetMode(gin.ReleaseMode)
	router := gin.Default()
	router.LoadHTMLGlob("templates/*")
	router.Use(func(c *gin.Context) {
		if user := sessionUser(c.Request); user != nil {
			c.Set("user", user)
		}
	})
	router.GET("/conformance/sign-in", gin.WrapF(signIn))
	addRoutes(router)
	log.Fatal(router.Run(address()))
}
