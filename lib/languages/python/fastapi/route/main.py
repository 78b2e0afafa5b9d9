from fastapi import FastAPI
from fastapi.templating import Jinja2Templates

from reqio_routes import router
from settings import settings

app = FastAPI()
app.include_router(router)

templates = Jinja2Templates("templates")
templates.env.globals["reqio_project_id"] = settings.reqio_project_id
