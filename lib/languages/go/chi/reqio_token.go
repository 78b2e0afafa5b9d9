package main

import (
	"encoding/json"
	"log"
	"net/http"
)

// handleReqioToken answers the widget. Add it behind your session middleware:
//
//	r.Get("/reqio/token", handleReqioToken)
//
// userKey is what that middleware keeps a *User under, in the context; nothing for a visitor.
func handleReqioToken(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	user, _ := r.Context().Value(userKey).(*User)
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
