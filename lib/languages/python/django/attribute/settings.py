import os

from django.core.exceptions import ImproperlyConfigured

REQIO_SECRET = os.environ["REQIO_SECRET"]
REQIO_AUDIENCE = os.environ["REQIO_AUDIENCE"]
REQIO_PROJECT_ID = os.environ["REQIO_PROJECT_ID"]

if len(REQIO_SECRET) < 32:
    raise ImproperlyConfigured("REQIO_SECRET must have at least 32 characters")
