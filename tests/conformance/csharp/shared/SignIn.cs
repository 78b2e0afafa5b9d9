using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

/// <summary>Signs a person in with the cookie of ASP.NET Core, and reads what such a person's token needs.</summary>
public static class SignIn
{
    private static readonly JsonElement[] People = JsonSerializer.Deserialize<JsonElement[]>(
        Environment.GetEnvironmentVariable("CONFORMANCE_PEOPLE") ?? "[]")!;

    public static async Task<IResult> Handle(HttpContext context, string person)
    {
        var row = People.First(candidate => candidate.GetProperty("name").GetString() == person);
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, row.GetProperty("id").GetInt32().ToString()),
            new(ClaimTypes.Email, row.GetProperty("email").GetString()!),
        };
        if (Environment.GetEnvironmentVariable("CONFORMANCE_TRAITS") == "all")
        {
            claims.Add(new Claim("plan", row.GetProperty("plan").GetString()!));
            claims.Add(new Claim("amount", row.GetProperty("amount").GetInt32().ToString()));
            claims.Add(new Claim("interval", row.GetProperty("interval").GetString()!));
            claims.Add(new Claim("account", row.GetProperty("account").GetInt32().ToString()));
        }
        await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, "password")));

        return Results.Redirect("/");
    }
}

/// <summary>What the expressions of the traits name: an application's own, read from its cookie.</summary>
public static class SubscriptionExtensions
{
    public static string GetPlan(this ClaimsPrincipal user) => user.FindFirstValue("plan")!;

    public static int GetPlanAmount(this ClaimsPrincipal user) => int.Parse(user.FindFirstValue("amount")!);

    public static string GetBillingInterval(this ClaimsPrincipal user) => user.FindFirstValue("interval")!;

    public static string GetAccountId(this ClaimsPrincipal user) => user.FindFirstValue("account")!;
}
