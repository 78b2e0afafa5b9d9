import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import SimpleTestCase

from .identity import mint_identity_token


class IdentityTokenTests(SimpleTestCase):
    def test_reqio_accepts_the_token(self):
        # An id that begins with preview_ is verified, never stored.
        user = get_user_model()(pk="preview_ci", email="preview@example.com")
        body = {
            "projectId": settings.REQIO_PROJECT_ID,
            "token": mint_identity_token(user),
        }
        request = Request(
            "https://reqio.app/api/v1/identify",
            data=json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urlopen(request, timeout=10) as response:
                self.assertEqual(response.status, 200)
        except HTTPError as error:
            problem = json.load(error)
            self.fail(f"{problem['code']}: {problem['detail']}")
