from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

from proof.apps import PEOPLE


class Command(BaseCommand):
    def handle(self, *args, **options):
        for person in PEOPLE:
            get_user_model().objects.create_user(pk=person["id"], username=person["name"], email=person["email"])
