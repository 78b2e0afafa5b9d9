from starlette.applications import Starlette
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from reqio_routes import reqio_token
from settings import REQIO_PROJECT_ID

templates = Jinja2Templates("templates")
templates.env.globals["reqio_project_id"] = REQIO_PROJECT_ID

app = Starlette(
    routes=[
        Route("/reqio/token", reqio_token),
    ],
)
