//go:build attribute

package main

import (
	"html/template"

	"github.com/labstack/echo/v5"
)

func addRoutes(e *echo.Echo, templates *template.Template) {
	e.Renderer = &reqioRenderer{&echo.TemplateRenderer{Template: templates}}
}
