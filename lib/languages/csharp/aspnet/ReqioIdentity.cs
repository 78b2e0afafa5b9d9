using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Reqio;

public sealed class ReqioIdentity(IOptions<ReqioOptions> options)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Mints the token that tells Reqio who is signed in.</summary>
    public string Mint(ClaimsPrincipal user)
    {
        var id = user.FindFirst(ClaimTypes.NameIdentifier)
            ?? throw new InvalidOperationException("The signed-in user has no NameIdentifier claim.");
        var email = user.FindFirst(ClaimTypes.Email);
        var now = DateTime.UtcNow;

        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = options.Value.Audience,
            IssuedAt = now,
            Expires = now.AddSeconds(300),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = id.Value,
                ["email"] = email?.Value ?? "",
                ["traits"] = new Dictionary<string, object>
                {
                    ["plan"] = user.GetPlan(),
                    ["amount"] = user.GetPlanAmount(), // cents, as billed
                    ["interval"] = user.GetBillingInterval(), // "month" or "year"
                    ["account"] = new Dictionary<string, object> { ["id"] = user.GetAccountId() },
                },
            },
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(Encoding.UTF8.GetBytes(options.Value.Secret)),
                SecurityAlgorithms.HmacSha256),
        });
    }
}
