from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from reqio_identity import mint_identity_token


# AuthenticationMiddleware gives request.user.
async def reqio_token(request: Request) -> Response:
    headers = {"Cache-Control": "no-store"}
    if not request.user.is_authenticated:
        return Response(status_code=204, headers=headers)
    return JSONResponse({"token": mint_identity_token(request.user)}, headers=headers)
