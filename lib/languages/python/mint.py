import os
import time

import jwt

secret = os.environ["REQIO_SECRET"]
if len(secret) < 32:
    raise RuntimeError("REQIO_SECRET must have at least 32 characters")

now = int(time.time())
claims = {
    "sub": str(user.id),  # user: whoever is signed in
    "email": user.email,
    "traits": {
        "plan": user.plan,
        "amount": user.plan_amount,  # cents, as billed
        "interval": user.billing_interval,  # "month" or "year"
        "account": {"id": str(user.account_id)},
    },
    "aud": "https://reqio.app/p/YOUR_PROJECT_ID",
    "iat": now,
    "exp": now + 300,
}
token = jwt.encode(claims, secret, algorithm="HS256")
