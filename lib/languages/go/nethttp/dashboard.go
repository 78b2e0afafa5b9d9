package main

import (
	"html/template"
	"log"
	"net/http"
	"os"
)

var dashboard = template.Must(template.ParseFiles("dashboard.html"))

// handleDashboard stands for any of your pages.
// currentUser is your own: the *User whose session the request carries, or nil.
func handleDashboard(w http.ResponseWriter, r *http.Request) {
	data := struct{ ReqioProjectID, ReqioToken string }{
		ReqioProjectID: os.Getenv("REQIO_PROJECT_ID"),
	}
	if user := currentUser(r); user != nil {
		token, err := mintIdentityToken(user)
		if err != nil {
			log.Print(err)
			http.Error(w, "no identity token", http.StatusInternalServerError)
			return
		}
		data.ReqioToken = token
	}
	w.Header().Set("Cache-Control", "no-store")
	if err := dashboard.Execute(w, data); err != nil {
		log.Print(err)
	}
}
