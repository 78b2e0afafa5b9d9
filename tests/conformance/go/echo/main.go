package main

import (
	"html/template"
	"log"
	"net/http"

	"github.com/labstack/echo/v5"
	"github.com/labstack/echo/v5/middleware"
)

func handleDashboard(c *echo.Context) error {
	return c.Render(http.StatusOK, "dashboard.html", map[string]any{"Title": "Dashboard"})
}

func main() {
	e := echo.New()
	e.Use(middleware.RequestLogger())
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c *echo.Context) error {
			if user := sessionUser(c.Request()); user != nil {
				c.Set("user", user)
			}
			return next(c)
		}
	})
	e.GET("/conformance/sign-in", echo.WrapHandler(http.HandlerFunc(signIn)))
	e.GET("/", handleDashboard)
	addRoutes(e, template.Must(template.ParseGlob("templates/*.html")))
	log.Fatal(e.Start(address()))
}
