from flask import Blueprint
from flask_login import current_user

from reqio_identity import mint_identity_token

reqio = Blueprint("reqio", __name__)


@reqio.app_context_processor
def add_identity_token():
    signed_in = current_user.is_authenticated
    return {"reqio_token": mint_identity_token(current_user) if signed_in else None}


@reqio.after_app_request
def forbid_storing(response):
    if response.mimetype == "text/html" and current_user.is_authenticated:
        response.cache_control.no_store = True
    return response
