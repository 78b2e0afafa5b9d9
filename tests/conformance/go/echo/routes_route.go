//go:build route

package main

import (
	"html/template"

	"github.com/labstack/echo/v5"
)

func addRoutes(e *echo.Echo, templates *template.Template) {
	e.Renderer = &echo.TemplateRenderer{Template: templates}
	e.GET("/reqio/token", handleReqioToken)
}
