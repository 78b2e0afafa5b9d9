from flask import Blueprint, jsonify, make_response
from flask_login import current_user

from reqio_identity import mint_identity_token

reqio = Blueprint("reqio", __name__)


@reqio.get("/reqio/token")
def reqio_token():
    if current_user.is_authenticated:
        response = jsonify(token=mint_identity_token(current_user))
    else:
        response = make_response("", 204)
    response.cache_control.no_store = True
    return response
