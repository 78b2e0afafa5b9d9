//go:build route

package main

import (
	"html/template"
	"net/http"

	"github.com/go-chi/chi/v5"
)

var page = template.Must(template.ParseFiles("templates/dashboard.html", "templates/layout.html"))

func addRoutes(r chi.Router) {
	r.Get("/reqio/token", handleReqioToken)
	r.Get("/", func(w http.ResponseWriter, r *http.Request) {
		page.Execute(w, nil)
	})
}
