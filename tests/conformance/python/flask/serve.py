"""The shown application with what a shop has besides: users, a page on the base layout, and a way to sign in."""

import json
import os

from flask import render_template, request
from flask_login import LoginManager, UserMixin, login_user

from app import app

PEOPLE = json.loads(os.environ["CONFORMANCE_PEOPLE"])
app.secret_key = "only-for-the-conformance-run"
login_manager = LoginManager(app)


class User(UserMixin):
    def __init__(self, person):
        self.id = person["id"]
        self.email = person["email"]
        if os.environ["CONFORMANCE_TRAITS"] == "all":
            self.plan = person["plan"]
            self.plan_amount = person["amount"]
            self.billing_interval = person["interval"]
            self.account_id = person["account"]


@login_manager.user_loader
def load_user(user_id):
    return next((User(person) for person in PEOPLE if str(person["id"]) == user_id), None)


@app.get("/conformance/ready")
def ready():
    return "ready"


@app.get("/conformance/sign-in")
def sign_in():
    login_user(User(next(person for person in PEOPLE if person["name"] == request.args["person"])))
    return "signed in"


@app.get("/")
def home():
    return render_template("base.html")


app.run(host="127.0.0.1", port=int(os.environ["PORT"]))
