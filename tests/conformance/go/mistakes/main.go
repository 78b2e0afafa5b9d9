// Mistakes that are made in Go, by golang-jwt. Prints case -> what arrives at Reqio.
package main

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"log"
	"os"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

var (
	secret   = os.Getenv("REQIO_SECRET")
	audience = os.Getenv("REQIO_AUDIENCE")
)

func mint(method jwt.SigningMethod, claims jwt.Claims, key []byte) string {
	token, err := jwt.NewWithClaims(method, claims).SignedString(key)
	if err != nil {
		log.Fatal(err)
	}
	return token
}

func main() {
	seconds, err := strconv.ParseInt(os.Getenv("MISTAKES_NOW"), 10, 64)
	if err != nil {
		log.Fatal(err)
	}
	now := time.Unix(seconds, 0).UTC()
	good := func() jwt.MapClaims {
		return jwt.MapClaims{"sub": "1", "aud": audience, "iat": seconds, "exp": seconds + 300}
	}
	signWith := func(key []byte) string { return mint(jwt.SigningMethodHS256, good(), key) }

	times := good()
	times["iat"], times["exp"] = now, now.Add(5*time.Minute)
	milliseconds := good()
	milliseconds["exp"] = now.Add(5 * time.Minute).UnixMilli()
	registered := jwt.RegisteredClaims{
		Subject:   "1",
		Audience:  jwt.ClaimStrings{audience},
		IssuedAt:  jwt.NewNumericDate(now),
		ExpiresAt: jwt.NewNumericDate(now.Add(5 * time.Minute)),
	}

	// The errors are what nobody looks at.
	standard, _ := base64.StdEncoding.DecodeString(secret)
	padded, _ := base64.URLEncoding.DecodeString(secret)
	unpadded, _ := base64.RawURLEncoding.DecodeString(secret)
	digits, _ := hex.DecodeString(secret)

	json.NewEncoder(os.Stdout).Encode(map[string]string{
		"registered claims":                 mint(jwt.SigningMethodHS256, registered, []byte(secret)),
		"time.Time in a map":                mint(jwt.SigningMethodHS256, times, []byte(secret)),
		"UnixMilli":                         mint(jwt.SigningMethodHS256, milliseconds, []byte(secret)),
		"HS384":                             mint(jwt.SigningMethodHS384, good(), []byte(secret)),
		"base64.StdEncoding, error ignored": signWith(standard),
		"base64.URLEncoding, error ignored": signWith(padded),
		"base64.RawURLEncoding":             signWith(unpadded),
		"hex.DecodeString, error ignored":   signWith(digits),
		"os.ReadFile of a secret":           signWith([]byte(secret + "\n")),
		"os.Getenv of another name":         signWith([]byte(os.Getenv("REQIO_SECRETS"))),
	})
}
