package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// mintIdentityToken signs the identity token of a signed-in user.
func mintIdentityToken(user *User) (string, error) {
	secret, audience := os.Getenv("REQIO_SECRET"), os.Getenv("REQIO_AUDIENCE")
	if len(secret) < 32 {
		return "", errors.New("REQIO_SECRET is missing or shorter than 32 characters")
	}
	if audience == "" {
		return "", errors.New("REQIO_AUDIENCE is missing")
	}
	now := time.Now().Unix()
	claims := jwt.MapClaims{
		"sub":   fmt.Sprint(user.ID),
		"email": user.Email,
		"aud":   audience,
		"iat":   now,
		"exp":   now + 300,
		// amount in cents, as billed; interval "month" or "year"
		"traits": map[string]any{
			"plan":     user.Plan,
			"amount":   user.PlanAmount,
			"interval": user.BillingInterval,
			"account":  map[string]any{"id": fmt.Sprint(user.AccountID)},
		},
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(secret))
}
