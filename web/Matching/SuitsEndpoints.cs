using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Matching;

/// <summary>What suits the person, and why the rest is not shown.</summary>
internal static class SuitsEndpoints
{
    public const string Path = "/passar-dig";
    public const string WhyNotPath = "/passar-dig/varfor-inte";
    public const string ModelPath = "/om-matchningen";
    public const string MorePath = "/passar-dig?fler=ja";

    private const int ArrivedCountMax = 20;

    public static async Task<RazorComponentResult<SuitsPage>> Get(
        HttpContext http,
        People people,
        Suggestions suggestions)
    {
        var person = await people.ReadAsync(http);
        var wantsMore = http.Request.Query["fler"].Count > 0;
        var view = suggestions.Of(person, wantsMore, Arrived(http));
        var asked = http.Request.Query[AskEndpoints.AskedQuery].ToString();
        return new RazorComponentResult<SuitsPage>(new
        {
            View = view with { Asked = asked is "ja" or "nej" ? asked : null },
        });
    }

    public static async Task<RazorComponentResult<WhyNotPage>> WhyNot(
        HttpContext http,
        People people,
        Suggestions suggestions) =>
        new(new { View = suggestions.WhyNot(await people.ReadAsync(http)) });

    public static RazorComponentResult<ModelPage> Model() => new();

    /// <summary>The assignments that the script of an open page asks to see first.</summary>
    public static IReadOnlyCollection<AssignmentId> Arrived(HttpContext http) =>
    [
        .. http.Request.Query["nya"].ToString().Split(',').Take(ArrivedCountMax)
            .Where(text => AssignmentId.TryParse(text, null, out _))
            .Select(text => new AssignmentId(text)),
    ];
}
