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
