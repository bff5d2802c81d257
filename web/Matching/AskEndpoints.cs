using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// "Fråga föreningen": asks the host for the person. Nobody is named, and nobody becomes known by asking.
/// </summary>
internal static class AskEndpoints
{
    public const string QualityField = "kvalitet";

    /// <summary>Marks the page after a question.</summary>
    public const string AskedQuery = "fragat";

    // A page that waited in vain is shown as it is; the question is stored all the same.
    private static readonly TimeSpan ArrivalMax = TimeSpan.FromMilliseconds(500);

    public static async Task<IResult> Ask(
        string id,
        HttpContext http,
        IGrainFactory grains,
        CatalogReplica catalog,
        AssignmentWords words)
    {
        if (AssignmentEndpoints.Find(id, catalog) is not { } card)
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var form = CommandForm.Of(http);
        var grain = grains.GetGrain<IAssignmentGrain>(card.Id.Value);
        var outcome = await grain.Ask(new AskHost
        {
            CommandId = form.Command,
            Qualities =
            [
                .. form.Texts(QualityField)
                    .Take(MatchRules.MustCountMax)
                    .Where(text => QualityId.TryParse(text, null, out _))
                    .Select(text => new QualityId(text)),
            ],
        });
        if (outcome is HostOutcome.Changed && await grain.View() is { } now)
        {
            await catalog.WaitForAsync(card.Id, now.Version, ArrivalMax, http.RequestAborted);
        }

        var code = outcome is HostOutcome.Changed ? "ja" : "nej";
        return TypedResults.LocalRedirect($"{SuitsEndpoints.Path}?{AskedQuery}={code}");
    }
}
