"""What a running shop has besides the snippet: a page on the base layout, and a way to sign in."""

from django.contrib.auth import get_user_model, login
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import include, path


def sign_in(request):
    user = get_user_model().objects.get(username=request.GET["person"])
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    return HttpResponse("signed in")


def home(request):
    return render(request, "base.html")


urlpatterns = [
    path("conformance/ready", lambda request: HttpResponse("ready")),
    path("conformance/sign-in", sign_in),
    path("", home),
    path("", include("mysite.urls")),
]
