import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "reqio.middleware.forbid_storing",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reqio.context_processors.reqio",
            ],
        },
    },
]

REQIO_SECRET = os.environ["REQIO_SECRET"]
REQIO_AUDIENCE = os.environ["REQIO_AUDIENCE"]
REQIO_PROJECT_ID = os.environ["REQIO_PROJECT_ID"]

if len(REQIO_SECRET) < 32:
    raise ImproperlyConfigured("REQIO_SECRET must have at least 32 characters")
