// Mints every case with golang-jwt, the registered claims in its own types, and prints the tokens as JSON.
package main

import (
	"encoding/json"
	"os"
	"runtime/debug"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

type claims struct {
	jwt.RegisteredClaims
	Email  *string         `json:"email,omitempty"`
	Traits json.RawMessage `json:"traits,omitempty"`
}

type received struct {
	Subject   string          `json:"sub"`
	Audience  string          `json:"aud"`
	IssuedAt  int64           `json:"iat"`
	ExpiresAt int64           `json:"exp"`
	NotBefore *int64          `json:"nbf"`
	Email     *string         `json:"email"`
	Traits    json.RawMessage `json:"traits"`
}

func main() {
	var golden struct {
		Secret string `json:"secret"`
		Cases  []struct {
			Name   string   `json:"name"`
			Claims received `json:"claims"`
		} `json:"cases"`
	}
	must(json.NewDecoder(os.Stdin).Decode(&golden))
	tokens := map[string]string{}
	for _, each := range golden.Cases {
		token, err := jwt.NewWithClaims(jwt.SigningMethodHS256, convert(each.Claims)).SignedString([]byte(golden.Secret))
		must(err)
		tokens[each.Name] = token
	}
	output := json.NewEncoder(os.Stdout)
	output.SetIndent("", "  ")
	must(output.Encode(map[string]any{
		"library": "golang-jwt " + version(),
		"command": "go run . < cases.json",
		"tokens":  tokens,
	}))
}

func convert(from received) claims {
	to := claims{
		RegisteredClaims: jwt.RegisteredClaims{
			Subject:   from.Subject,
			Audience:  jwt.ClaimStrings{from.Audience},
			IssuedAt:  jwt.NewNumericDate(time.Unix(from.IssuedAt, 0)),
			ExpiresAt: jwt.NewNumericDate(time.Unix(from.ExpiresAt, 0)),
		},
		Email:  from.Email,
		Traits: from.Traits,
	}
	if from.NotBefore != nil {
		to.NotBefore = jwt.NewNumericDate(time.Unix(*from.NotBefore, 0))
	}
	return to
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	return info.Deps[0].Version
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
