import time

import jwt
from django.conf import settings


def mint_identity_token(user):
    now = int(time.time())
    claims = {
        "sub": str(user.pk),
        "email": user.email,
        "traits": {
            "plan": user.plan,
            "amount": user.plan_amount,  # cents, as billed
            "interval": user.billing_interval,  # "month" or "year"
            "account": {"id": str(user.account_id)},
        },
        "aud": settings.REQIO_AUDIENCE,
        "iat": now,
        "exp": now + 300,
    }
    return jwt.encode(claims, settings.REQIO_SECRET, algorithm="HS256")
