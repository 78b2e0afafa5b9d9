"""Users of the shop, and who of them the session names."""

import json
import os

from starlette.authentication import AuthCredentials, AuthenticationBackend, BaseUser

PEOPLE = json.loads(os.environ["CONFORMANCE_PEOPLE"])


class User(BaseUser):
    def __init__(self, person):
        self.person = person
        self.email = person["email"]
        if os.environ["CONFORMANCE_TRAITS"] == "all":
            self.plan = person["plan"]
            self.plan_amount = person["amount"]
            self.billing_interval = person["interval"]
            self.account_id = person["account"]

    @property
    def is_authenticated(self):
        return True

    @property
    def display_name(self):
        return self.person["name"]

    @property
    def identity(self):
        return self.person["id"]


class SessionBackend(AuthenticationBackend):
    async def authenticate(self, connection):
        for person in PEOPLE:
            if person["name"] == connection.session.get("person"):
                return AuthCredentials(["authenticated"]), User(person)
        return None
