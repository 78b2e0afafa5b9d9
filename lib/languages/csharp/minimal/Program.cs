using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Reqio;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();

builder.Services.AddOptions<ReqioOptions>()
    .Bind(builder.Configuration)
    .ValidateDataAnnotations()
    .ValidateOnStart();
builder.Services.AddSingleton<ReqioIdentity>();

var app = builder.Build();

app.UseDefaultFiles();
app.UseStaticFiles();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/reqio/token", (ClaimsPrincipal user, HttpResponse response, ReqioIdentity identity) =>
{
    response.Headers.CacheControl = "no-store";

    return user.Identity?.IsAuthenticated == true
        ? Results.Ok(new { token = identity.Mint(user) })
        : Results.NoContent();
}).AllowAnonymous();

app.Run();
