using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>
/// "Vi vill hjälpa till men vet inte hur": three questions, three ready assignments (DOMAIN row 83).
/// </summary>
internal static class HelpEndpoints
{
    public const string Path = "/forening/hjalpa-till";

    /// <summary>The questions, and what fits the answers once there are any. Nothing is stored.</summary>
    public static RazorComponentResult<HelpPage> Get(string? har, string? nar, string? mycket, string? visa) =>
        new(new
        {
            Has = har,
            When = nar,
            Much = mycket,
            Templates = visa is null ? [] : PostTemplate.For(har, nar, mycket),
        });
}
