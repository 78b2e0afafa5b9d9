from typing import Optional

from fastapi import Depends, FastAPI, Request, Response
from fastapi.templating import Jinja2Templates

from auth import User, get_current_user
from reqio_identity import mint_identity_token
from settings import settings

app = FastAPI()
templates = Jinja2Templates("templates")
templates.env.globals["reqio_project_id"] = settings.reqio_project_id


# get_current_user is your own dependency: the user, or None when nobody is signed in.
@app.get("/")
def home(
    request: Request, user: Optional[User] = Depends(get_current_user)
) -> Response:
    context = {"reqio_token": mint_identity_token(user) if user else None}
    headers = {"Cache-Control": "no-store"}
    return templates.TemplateResponse(request, "home.html", context, headers=headers)
