from starlette.config import Config
from starlette.datastructures import Secret

config = Config(".env")

REQIO_SECRET = config("REQIO_SECRET", cast=Secret)
REQIO_AUDIENCE = config("REQIO_AUDIENCE")
REQIO_PROJECT_ID = config("REQIO_PROJECT_ID")

if len(str(REQIO_SECRET)) < 32:
    raise RuntimeError("REQIO_SECRET must have at least 32 characters")
