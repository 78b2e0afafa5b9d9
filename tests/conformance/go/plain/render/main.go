// Runs the program and renders the page that hands its token on.
package main

import (
	"html/template"
	"log"
	"os"
	"os/exec"
	"strings"
)

func main() {
	program := exec.Command("./app")
	program.Stderr = os.Stderr
	token, err := program.Output()
	if err != nil {
		log.Fatal(err)
	}
	page := template.Must(template.ParseFiles("page.html"))
	data := struct{ Token string }{strings.TrimSpace(string(token))}
	if err := page.Execute(os.Stdout, data); err != nil {
		log.Fatal(err)
	}
}
