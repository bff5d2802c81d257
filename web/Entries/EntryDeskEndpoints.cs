using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Entries;

/// <summary>Where coordinators look at the associations that want to come in.</summary>
internal static class EntryDeskEndpoints
{
    public const string Path = "/tavla/nya";
    public const string StepField = "steg";
    public const string WordsField = "ord";

    /// <summary>Those that wait.</summary>
    public static async Task<IResult> Get(string? svar, HttpContext http, IGrainFactory grains) =>
        (await Visitors.ReadAsync(http)).Coordinator is { } municipality
            ? await PageAsync(grains, municipality, new EntryDeskView { Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);

    /// <summary>Lets one in, asks it something, or says no and why.</summary>
    public static async Task<IResult> Post(
        string id, HttpContext http, IGrainFactory grains, Entrances entrances, Texts texts)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || !AssociationId.TryParse(id, null, out var association)
            || !ApiNames<EntryStatus>.TryParse(form.Text(StepField), out var status)
            || status == EntryStatus.Waiting
            || await grains.GetGrain<IEntryGrain>(municipality.Value).Find(association) is null)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var outcome = await entrances.DecideAsync(municipality, new DecideEntry
        {
            CommandId = form.Command,
            Association = association,
            Status = status,
            Words = form.Text(WordsField),
        });
        if (outcome is EntryOutcome.NotRight)
        {
            var error = new FormError($"{WordsField}-{id}", texts["CoordinatorEntry.Wrong", EntryRules.WordsLengthMax]);
            return await PageAsync(grains, municipality, new EntryDeskView
            {
                Errors = [error],
                TypedAssociation = association,
                TypedWords = form.Text(WordsField),
            });
        }

        var code = outcome is EntryOutcome.Kept ? ApiNames<EntryStatus>.Of(status) : "inget";
        return TypedResults.LocalRedirect($"{Path}?svar={code}");
    }

    private static async Task<RazorComponentResult<EntryDeskPage>> PageAsync(
        IGrainFactory grains, MunicipalityCode municipality, EntryDeskView view)
    {
        var list = await grains.GetGrain<IEntryGrain>(municipality.Value).Open();
        return new RazorComponentResult<EntryDeskPage>(new { View = view with { Entries = list.Entries } })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
