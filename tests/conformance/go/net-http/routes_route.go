//go:build route

package main

import (
	"html/template"
	"net/http"
)

var page = template.Must(template.ParseFiles("dashboard.html"))

func addRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /reqio/token", handleReqioToken)
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		page.Execute(w, nil)
	})
}
