import json
from types import SimpleNamespace
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from app import app
from reqio_identity import mint_identity_token


def test_reqio_accepts_the_identity_token():
    # An id that begins with preview_ is verified, never stored.
    user = SimpleNamespace(id="preview_ci", email="preview@example.com")
    with app.app_context():
        token = mint_identity_token(user)
    body = {"projectId": app.config["REQIO_PROJECT_ID"], "token": token}
    request = Request(
        "https://reqio.app/api/v1/identify",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    try:
        with urlopen(request, timeout=10) as response:
            assert response.status == 200
    except HTTPError as error:
        problem = json.load(error)
        pytest.fail(f"{problem['code']}: {problem['detail']}")
