from django.contrib import admin
from django.urls import path

from reqio.views import reqio_token

urlpatterns = [
    path("admin/", admin.site.urls),
    path("reqio/token", reqio_token),
]
