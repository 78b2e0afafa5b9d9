//go:build attribute

package main

import "github.com/go-chi/chi/v5"

func addRoutes(r chi.Router) {
	r.With(reqioWidget).Get("/", handleDashboard)
}
