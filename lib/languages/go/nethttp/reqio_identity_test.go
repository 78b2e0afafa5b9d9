package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"testing"
)

func TestReqioAcceptsOurIdentityToken(t *testing.T) {
	claims := identityClaims(&User{Email: "preview@example.com"})
	// Reqio verifies this person and stores nothing.
	claims["sub"] = "preview_ci"
	token, err := signIdentityToken(claims)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(map[string]string{
		"projectId": os.Getenv("REQIO_PROJECT_ID"),
		"token":     token,
	})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post("https://reqio.app/api/v1/identify", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		var problem struct{ Code, Detail string }
		if err := json.NewDecoder(response.Body).Decode(&problem); err != nil {
			t.Error(err)
		}
		t.Fatalf("%s: %s %s", response.Status, problem.Code, problem.Detail)
	}
}
