package main

import (
	"encoding/json"
	"log"
	"net/http"
)

// handleReqioToken answers the widget. Add it to your mux:
//
//	mux.HandleFunc("GET /reqio/token", handleReqioToken) // before Go 1.22: "/reqio/token"
//
// currentUser is your own: the *User whose session the request carries, or nil.
func handleReqioToken(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	user := currentUser(r)
	if user == nil {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	token, err := mintIdentityToken(user)
	if err != nil {
		log.Print(err)
		http.Error(w, "no identity token", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"token": token})
}
