using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Reqio;

[AllowAnonymous]
public sealed class ReqioController(ReqioIdentity identity) : ControllerBase
{
    [HttpGet("/reqio/token")]
    [ResponseCache(NoStore = true)]
    public IActionResult Token()
    {
        return User.Identity?.IsAuthenticated == true
            ? Ok(new { token = identity.Mint(User) })
            : NoContent();
    }
}
