from django.utils.cache import add_never_cache_headers


def forbid_storing(get_response):
    def middleware(request):
        response = get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html")
        if is_page and request.user.is_authenticated:
            add_never_cache_headers(response)
        return response

    return middleware
