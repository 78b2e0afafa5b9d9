from django.conf import settings

from .identity import mint_identity_token


def reqio(request):
    signed_in = request.user.is_authenticated
    return {
        "reqio_project_id": settings.REQIO_PROJECT_ID,
        "reqio_token": mint_identity_token(request.user) if signed_in else None,
    }
