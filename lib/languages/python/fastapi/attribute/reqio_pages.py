from typing import Optional

from fastapi import Depends, Request, Response

from auth import User, get_current_user
from reqio_identity import mint_identity_token
from settings import settings


# get_current_user is your own dependency: the user, or None when nobody is signed in.
def add_identity_token(
    request: Request, user: Optional[User] = Depends(get_current_user)
) -> None:
    request.state.reqio_token = mint_identity_token(user) if user else None


def reqio(request: Request) -> dict:
    return {
        "reqio_project_id": settings.reqio_project_id,
        "reqio_token": getattr(request.state, "reqio_token", None),
    }


async def forbid_storing(request: Request, call_next) -> Response:
    response = await call_next(request)
    is_page = response.headers.get("content-type", "").startswith("text/html")
    if is_page and getattr(request.state, "reqio_token", None):
        response.headers["Cache-Control"] = "no-store"
    return response
