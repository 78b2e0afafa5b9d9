import json
import os

from django.apps import AppConfig

PEOPLE = json.loads(os.environ.get("CONFORMANCE_PEOPLE", "[]"))


class ProofConfig(AppConfig):
    name = "proof"

    def ready(self):
        if os.environ.get("CONFORMANCE_TRAITS") != "all":
            return
        # What a shop of its own would keep in columns.
        from django.contrib.auth.models import User

        def column(name):
            return property(lambda user: next(person[name] for person in PEOPLE if person["id"] == user.pk))

        User.plan = column("plan")
        User.plan_amount = column("amount")
        User.billing_interval = column("interval")
        User.account_id = column("account")
