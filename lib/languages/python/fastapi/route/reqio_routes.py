from typing import Optional

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse

from auth import User, get_current_user
from reqio_identity import mint_identity_token

router = APIRouter()


# get_current_user is your own dependency: the user, or None when nobody is signed in.
@router.get("/reqio/token")
def reqio_token(user: Optional[User] = Depends(get_current_user)) -> Response:
    headers = {"Cache-Control": "no-store"}
    if user is None:
        return Response(status_code=204, headers=headers)
    return JSONResponse({"token": mint_identity_token(user)}, headers=headers)
