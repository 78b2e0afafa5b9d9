package main

import (
	"html/template"
	"log"
	"net/http"
)

var dashboard = template.Must(template.ParseFiles("templates/dashboard.html", "templates/layout.html"))

// handleDashboard stands for any of your pages.
func handleDashboard(w http.ResponseWriter, r *http.Request) {
	data := struct {
		reqioData
		Title string
	}{Title: "Dashboard"}
	data.reqioData, _ = r.Context().Value(reqioKey{}).(reqioData)
	if err := dashboard.Execute(w, data); err != nil {
		log.Print(err)
	}
}
