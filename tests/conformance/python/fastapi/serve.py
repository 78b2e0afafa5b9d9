"""The shown application with what a shop has besides: sessions, a page on the base layout, and a way to sign in."""

import os

import uvicorn
from fastapi import Request
from starlette.middleware.sessions import SessionMiddleware

from main import app, templates

app.add_middleware(SessionMiddleware, secret_key="only-for-the-conformance-run")


@app.get("/conformance/ready")
def ready():
    return "ready"


@app.get("/conformance/sign-in")
def sign_in(request: Request, person: str):
    request.session["person"] = person
    return "signed in"


@app.get("/")
def home(request: Request):
    return templates.TemplateResponse(request, "base.html")


uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning")
