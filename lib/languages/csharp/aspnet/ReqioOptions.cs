using System.ComponentModel.DataAnnotations;

namespace Reqio;

public sealed class ReqioOptions
{
    [ConfigurationKeyName("REQIO_SECRET")]
    [MinLength(32, ErrorMessage = "REQIO_SECRET must have at least 32 characters.")]
    public string Secret { get; set; } = "";

    [ConfigurationKeyName("REQIO_AUDIENCE")]
    [Required(ErrorMessage = "REQIO_AUDIENCE is missing.")]
    public string Audience { get; set; } = "";

    [ConfigurationKeyName("REQIO_PROJECT_ID")]
    [Required(ErrorMessage = "REQIO_PROJECT_ID is missing.")]
    public string ProjectId { get; set; } = "";
}
