from django.conf import settings


def reqio(request):
    return {"reqio_project_id": settings.REQIO_PROJECT_ID}
