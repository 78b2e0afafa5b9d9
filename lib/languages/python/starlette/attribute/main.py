from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.templating import Jinja2Templates

from reqio_pages import forbid_storing, reqio

templates = Jinja2Templates("templates", context_processors=[reqio])

app = Starlette(
    middleware=[
        # Comes after AuthenticationMiddleware, which gives request.user.
        Middleware(BaseHTTPMiddleware, dispatch=forbid_storing),
    ],
)
