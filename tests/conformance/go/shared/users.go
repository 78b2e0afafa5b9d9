// What the applications around the files under test have in common: people, and sessions in memory.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"sync"
)

type User struct {
	Name            string `json:"name"`
	ID              int64  `json:"id"`
	Email           string `json:"email"`
	Plan            string `json:"plan"`
	PlanAmount      int64  `json:"amount"`
	BillingInterval string `json:"interval"`
	AccountID       int64  `json:"account"`
}

var sessions sync.Map

func sessionUser(r *http.Request) *User {
	cookie, err := r.Cookie("session")
	if err != nil {
		return nil
	}
	user, ok := sessions.Load(cookie.Value)
	if !ok {
		return nil
	}
	return user.(*User)
}

func signIn(w http.ResponseWriter, r *http.Request) {
	var people []*User
	if err := json.Unmarshal([]byte(os.Getenv("CONFORMANCE_PEOPLE")), &people); err != nil {
		log.Fatal(err)
	}
	for _, user := range people {
		if user.Name == r.URL.Query().Get("person") {
			random := make([]byte, 16)
			rand.Read(random)
			session := hex.EncodeToString(random)
			sessions.Store(session, user)
			http.SetCookie(w, &http.Cookie{Name: "session", Value: session, Path: "/", HttpOnly: true})
			w.WriteHeader(http.StatusNoContent)
			return
		}
	}
	http.NotFound(w, r)
}

func address() string {
	return "127.0.0.1:" + os.Getenv("PORT")
}
