import time

import jwt
from flask import current_app


def mint_identity_token(user):
    now = int(time.time())
    claims = {
        "sub": str(user.id),
        "email": user.email,
        "traits": {
            "plan": user.plan,
            "amount": user.plan_amount,  # cents, as billed
            "interval": user.billing_interval,  # "month" or "year"
            "account": {"id": str(user.account_id)},
        },
        "aud": current_app.config["REQIO_AUDIENCE"],
        "iat": now,
        "exp": now + 300,
    }
    return jwt.encode(claims, current_app.config["REQIO_SECRET"], algorithm="HS256")
