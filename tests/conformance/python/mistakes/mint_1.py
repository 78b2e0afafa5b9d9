"""What PyJWT 1.x made of a token: bytes. Prints case -> what arrives at Reqio."""

import json
import os

import jwt

now = int(os.environ["MISTAKES_NOW"])
claims = {"sub": "1", "aud": os.environ["REQIO_AUDIENCE"], "iat": now, "exp": now + 300}
token = jwt.encode(claims, os.environ["REQIO_SECRET"], algorithm="HS256")
wrong = jwt.encode(claims, os.environ["REQIO_SECRET"] + "\n", algorithm="HS256")

print(
    json.dumps(
        {
            "printed into a page": str(token),
            "printed with quotes around": f'"{token}"',
            "printed, and the secret read with its line break": str(wrong),
            "decoded": token.decode("ascii"),
        }
    )
)
