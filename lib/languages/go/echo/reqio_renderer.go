package main

import (
	"io"
	"os"

	"github.com/labstack/echo/v5"
)

// reqioRenderer gives your layout its data: a page hands a map[string]any to c.Render.
//
//	e.Renderer = &reqioRenderer{&echo.TemplateRenderer{Template: templates}}
type reqioRenderer struct {
	echo.Renderer
}

// Render mints for every page and keeps it out of caches.
// "user" is what your session middleware sets, a *User; nothing for a visitor.
func (r *reqioRenderer) Render(c *echo.Context, w io.Writer, name string, data any) error {
	if page, ok := data.(map[string]any); ok {
		page["ReqioProjectID"] = os.Getenv("REQIO_PROJECT_ID")
		if user, _ := c.Get("user").(*User); user != nil {
			token, err := mintIdentityToken(user)
			if err != nil {
				return err
			}
			page["ReqioToken"] = token
		}
	}
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	return r.Renderer.Render(c, w, name, data)
}
