from starlette.requests import Request
from starlette.responses import Response

from reqio_identity import mint_identity_token
from settings import REQIO_PROJECT_ID


def reqio(request: Request) -> dict:
    signed_in = request.user.is_authenticated
    return {
        "reqio_project_id": REQIO_PROJECT_ID,
        "reqio_token": mint_identity_token(request.user) if signed_in else None,
    }


async def forbid_storing(request: Request, call_next) -> Response:
    response = await call_next(request)
    is_page = response.headers.get("content-type", "").startswith("text/html")
    if is_page and request.user.is_authenticated:
        response.headers["Cache-Control"] = "no-store"
    return response
