from fastapi import Depends, FastAPI
from fastapi.templating import Jinja2Templates

from reqio_pages import add_identity_token, forbid_storing, reqio

app = FastAPI(dependencies=[Depends(add_identity_token)])
app.middleware("http")(forbid_storing)

templates = Jinja2Templates("templates", context_processors=[reqio])
