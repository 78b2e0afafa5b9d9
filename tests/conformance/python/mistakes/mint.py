"""Mistakes that are made in Python, by PyJWT. Prints case -> what arrives at Reqio."""

import base64
import json
import os
import time
from datetime import datetime, timezone
from decimal import Decimal

import jwt

SECRET = os.environ["REQIO_SECRET"]
AUDIENCE = os.environ["REQIO_AUDIENCE"]
NOW = int(os.environ["MISTAKES_NOW"])
TRAITS = {"plan": "pro", "amount": 9900, "interval": "year"}


class DjangoLikeEncoder(json.JSONEncoder):
    """As Django's and DRF's: a DecimalField becomes text."""

    def default(self, value):
        return str(value) if isinstance(value, Decimal) else super().default(value)


def mint(key=SECRET, **changes):
    algorithm = changes.pop("algorithm", "HS256")
    claims = {"sub": "1", "aud": AUDIENCE, "iat": NOW, "exp": NOW + 300, "traits": TRAITS}
    claims = {name: value for name, value in {**claims, **changes}.items() if value is not None}
    return jwt.encode(claims, key, algorithm=algorithm, json_encoder=DjangoLikeEncoder)


def naive_utc(seconds):
    """datetime.utcnow() has no zone, and timestamp() then takes it for local time."""
    os.environ["TZ"] = "America/New_York"
    time.tzset()
    return int(datetime.fromtimestamp(seconds, timezone.utc).replace(tzinfo=None).timestamp())


def pad(text):
    return text + "=" * (-len(text) % 4)


CASES = {
    "as it should be": mint(),
    "b64decode": mint(base64.b64decode(SECRET)),
    "urlsafe_b64decode with padding": mint(base64.urlsafe_b64decode(pad(SECRET))),
    "b64decode made text": mint(base64.urlsafe_b64decode(pad(SECRET)).decode("latin-1")),
    "a file read with its line break": mint(f"{SECRET}\n"),
    "single quotes kept by a shell": mint(f"'{SECRET}'"),
    "str of a missing variable": mint(str(os.environ.get("REQIO_SECRETS"))),
    "None as token": f"{None}",
    "not signed": mint(None, algorithm="none"),
    "HS512": mint(algorithm="HS512"),
    "utcnow().timestamp() in New York": mint(iat=naive_utc(NOW), exp=naive_utc(NOW) + 300),
    "time.time() as it is": mint(iat=NOW + 0.25, exp=NOW + 300.25),
    "isoformat()": mint(exp=datetime.fromtimestamp(NOW + 300, timezone.utc).isoformat()),
    "a DecimalField": mint(traits={**TRAITS, "amount": Decimal("99.00")}),
    "a price times 100": mint(traits={**TRAITS, "amount": 19.99 * 100}),
    "None as price": mint(traits={**TRAITS, "amount": None}),
    "no exp": mint(exp=None),
}

print(json.dumps(CASES))
