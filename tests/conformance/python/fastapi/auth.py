"""Users of the shop, and who of them the session names."""

import json
import os
from typing import Optional

from fastapi import Request

PEOPLE = json.loads(os.environ["CONFORMANCE_PEOPLE"])


class User:
    def __init__(self, person):
        self.id = person["id"]
        self.email = person["email"]
        if os.environ["CONFORMANCE_TRAITS"] == "all":
            self.plan = person["plan"]
            self.plan_amount = person["amount"]
            self.billing_interval = person["interval"]
            self.account_id = person["account"]


def get_current_user(request: Request) -> Optional[User]:
    signed_in = request.session.get("person")
    return next((User(person) for person in PEOPLE if person["name"] == signed_in), None)
