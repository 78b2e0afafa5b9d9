//go:build attribute

package main

import "net/http"

func addRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET /{$}", handleDashboard)
}
