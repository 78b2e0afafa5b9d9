package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// User stands for your own type.
type User struct {
	ID              int64
	Email           string
	Plan            string
	PlanAmount      int64
	BillingInterval string
	AccountID       int64
}

// user is whoever is signed in.
var user = User{
	ID:              123,
	Email:           "ada@example.com",
	Plan:            "pro",
	PlanAmount:      9900,
	BillingInterval: "year",
	AccountID:       45,
}

func main() {
	token, err := mintIdentityToken(user)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(token)
}

func mintIdentityToken(user User) (string, error) {
	secret := os.Getenv("REQIO_SECRET")
	if len(secret) < 32 {
		return "", errors.New("REQIO_SECRET is missing or shorter than 32 characters")
	}
	now := time.Now().Unix()
	claims := jwt.MapClaims{
		"sub":   fmt.Sprint(user.ID),
		"email": user.Email,
		"aud":   "https://reqio.app/p/YOUR_PROJECT_ID",
		"iat":   now,
		"exp":   now + 300,
		"traits": map[string]any{
			"plan": user.Plan,
			// cents, as billed
			"amount": user.PlanAmount,
			// "month" or "year"
			"interval": user.BillingInterval,
			// who pays
			"account": map[string]any{"id": fmt.Sprint(user.AccountID)},
		},
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(secret))
}
