package main

import (
	"log"
	"net/http"
)

func currentUser(r *http.Request) *User {
	return sessionUser(r)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /conformance/sign-in", signIn)
	addRoutes(mux)
	log.Fatal(http.ListenAndServe(address(), mux))
}
