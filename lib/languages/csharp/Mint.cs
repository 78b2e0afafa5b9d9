using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

var secret = Environment.GetEnvironmentVariable("REQIO_SECRET") ?? "";
if (secret.Length < 32)
{
    throw new InvalidOperationException("REQIO_SECRET must have at least 32 characters.");
}

var now = DateTime.UtcNow;
var descriptor = new SecurityTokenDescriptor
{
    Audience = "https://reqio.app/p/YOUR_PROJECT_ID",
    IssuedAt = now,
    Expires = now.AddSeconds(300),
    Claims = new Dictionary<string, object>
    {
        ["sub"] = user.Id.ToString(), // user: whoever is signed in
        ["email"] = user.Email,
        ["traits"] = new Dictionary<string, object>
        {
            ["plan"] = user.Plan,
            ["amount"] = user.PlanAmount, // cents, as billed
            ["interval"] = user.BillingInterval, // "month" or "year"
            ["account"] = new Dictionary<string, object> { ["id"] = user.AccountId.ToString() },
        },
    },
    SigningCredentials = new SigningCredentials(
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
        SecurityAlgorithms.HmacSha256),
};
var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
