from django.urls import path

from . import views

urlpatterns = [
    path("reqio/token", views.reqio_token),
]
