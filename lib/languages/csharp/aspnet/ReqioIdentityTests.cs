using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Reqio;
using Xunit;

public class ReqioIdentityTests(WebApplicationFactory<ReqioIdentity> factory)
    : IClassFixture<WebApplicationFactory<ReqioIdentity>>
{
    [Fact]
    public async Task Reqio_accepts_our_tokens()
    {
        // Reqio verifies ids that begin with "preview_" and never stores them.
        var user = new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, "preview_ci"),
            new Claim(ClaimTypes.Email, "ci@example.com"),
        ]));
        var projectId = factory.Services.GetRequiredService<IOptions<ReqioOptions>>().Value.ProjectId;
        var token = factory.Services.GetRequiredService<ReqioIdentity>().Mint(user);

        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(
            "https://reqio.app/api/v1/identify",
            new { projectId, token });

        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }
}
