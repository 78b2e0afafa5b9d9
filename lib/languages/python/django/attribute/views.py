from django.conf import settings
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from .reqio_identity import mint_identity_token


@never_cache
def home(request):
    signed_in = request.user.is_authenticated
    context = {
        "reqio_project_id": settings.REQIO_PROJECT_ID,
        "reqio_token": mint_identity_token(request.user) if signed_in else None,
    }
    return render(request, "home.html", context)
