import time

import jwt

from auth import User
from settings import settings


def mint_identity_token(user: User) -> str:
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
        "aud": settings.reqio_audience,
        "iat": now,
        "exp": now + 300,
    }
    return jwt.encode(claims, settings.reqio_secret, algorithm="HS256")
