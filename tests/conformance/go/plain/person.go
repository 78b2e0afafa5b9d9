package main

import (
	"encoding/json"
	"log"
	"os"
)

// Puts the person of the run in the place of the user that the program shows.
func init() {
	var people []struct {
		ID       int64
		Email    string
		Plan     string
		Amount   int64
		Interval string
		Account  int64
	}
	if err := json.Unmarshal([]byte(os.Getenv("CONFORMANCE_PEOPLE")), &people); err != nil {
		log.Fatal(err)
	}
	person := people[0]
	user = User{
		ID:              person.ID,
		Email:           person.Email,
		Plan:            person.Plan,
		PlanAmount:      person.Amount,
		BillingInterval: person.Interval,
		AccountID:       person.Account,
	}
}
