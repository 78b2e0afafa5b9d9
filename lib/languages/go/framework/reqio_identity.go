package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// mintIdentityToken mints the identity token of a signed-in user.
func mintIdentityToken(user *User) (string, error) {
	return signIdentityToken(identityClaims(user))
}

func identityClaims(user *User) jwt.MapClaims {
	now := time.Now().Unix()
	return jwt.MapClaims{
		"sub":   fmt.Sprint(user.ID),
		"email": user.Email,
		"aud":   os.Getenv("REQIO_AUDIENCE"),
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
}

func signIdentityToken(claims jwt.MapClaims) (string, error) {
	secret := os.Getenv("REQIO_SECRET")
	if len(secret) < 32 {
		return "", errors.New("REQIO_SECRET is missing or shorter than 32 characters")
	}
	if claims["aud"] == "" {
		return "", errors.New("REQIO_AUDIENCE is missing")
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(secret))
}
