"""Runs the plain snippet for one user and prints the page that hands its token on."""

import json
import os
import runpy
from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader

person = json.loads(os.environ["CONFORMANCE_PEOPLE"])[0]
user = SimpleNamespace(
    id=person["id"],
    email=person["email"],
    plan=person["plan"],
    plan_amount=person["amount"],
    billing_interval=person["interval"],
    account_id=person["account"],
)
names = runpy.run_path("mint.py", init_globals={"user": user})
templates = Environment(loader=FileSystemLoader("."), autoescape=True)
print(templates.get_template("page.html").render(token=names["token"]))
