package main

import (
	"context"
	"log"
	"net/http"
	"os"
)

type reqioKey struct{}

// reqioData is for the data of your layout.
type reqioData struct {
	ReqioProjectID string
	// Empty for a visitor.
	ReqioToken string
}

// reqioWidget mints for every page and keeps it out of caches. Use it behind your session middleware:
//
//	r.With(reqioWidget).Get("/", handleDashboard)
//
// userKey is what that middleware keeps a *User under, in the context; nothing for a visitor.
func reqioWidget(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		data := reqioData{ReqioProjectID: os.Getenv("REQIO_PROJECT_ID")}
		if user, _ := r.Context().Value(userKey).(*User); user != nil {
			token, err := mintIdentityToken(user)
			if err != nil {
				log.Print(err)
				http.Error(w, "no identity token", http.StatusInternalServerError)
				return
			}
			data.ReqioToken = token
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), reqioKey{}, data)))
	})
}
