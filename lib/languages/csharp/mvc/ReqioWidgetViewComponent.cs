using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Reqio;

public sealed record ReqioWidget(string ProjectId, string? Token);

public sealed class ReqioWidgetViewComponent(ReqioIdentity identity, IOptions<ReqioOptions> options)
    : ViewComponent
{
    public IViewComponentResult Invoke()
    {
        string? token = null;
        if (UserClaimsPrincipal.Identity?.IsAuthenticated == true)
        {
            token = identity.Mint(UserClaimsPrincipal);
            HttpContext.Response.Headers.CacheControl = "no-store";
        }

        return View(new ReqioWidget(options.Value.ProjectId, token));
    }
}
