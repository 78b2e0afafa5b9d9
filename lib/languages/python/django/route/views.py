from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from .identity import mint_identity_token


@require_GET
@never_cache
def reqio_token(request):
    if not request.user.is_authenticated:
        return HttpResponse(status=204)
    return JsonResponse({"token": mint_identity_token(request.user)})
