"""The shown application with what a shop has besides: sessions, a page on the base layout, and a way to sign in."""

import os

import uvicorn
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from auth import SessionBackend
from main import app, templates

# The last one added runs first.
app.add_middleware(AuthenticationMiddleware, backend=SessionBackend())
app.add_middleware(SessionMiddleware, secret_key="only-for-the-conformance-run")


async def ready(request):
    return PlainTextResponse("ready")


async def sign_in(request):
    request.session["person"] = request.query_params["person"]
    return PlainTextResponse("signed in")


async def home(request):
    return templates.TemplateResponse(request, "base.html")


app.router.routes += [
    Route("/conformance/ready", ready),
    Route("/conformance/sign-in", sign_in),
    Route("/", home),
]

uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning")
