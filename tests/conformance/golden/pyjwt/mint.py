"""Mints every case with PyJWT, times as datetime where the case has them, and prints the tokens as JSON."""

import json
import sys
from datetime import datetime, timezone

import jwt

golden = json.load(sys.stdin)
tokens = {}
for case in golden["cases"]:
    claims = dict(case["claims"])
    for name in ("iat", "exp", "nbf"):
        if name in claims:
            claims[name] = datetime.fromtimestamp(claims[name], tz=timezone.utc)
    tokens[case["name"]] = jwt.encode(claims, golden["secret"], algorithm="HS256")

print(
    json.dumps(
        {
            "library": f"PyJWT {jwt.__version__}",
            "command": "python3 pyjwt/mint.py < cases.json",
            "tokens": tokens,
        },
        indent=2,
    )
)
