using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Desk;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Teams;
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
    public const string PageField = "sida";

    /// <summary>Associations without a sign-in shown at once: chosen, more than a coordinator calls in a day.</summary>
    public const int OwnerlessCountMax = 50;

    /// <summary>Where an association's first link is made anew.</summary>
    public static string RenewPath(AssociationId association) => $"{Path}/{association}/lank";

    /// <summary>Those that wait.</summary>
    public static async Task<IResult> Get(
        string? svar, string? sida, HttpContext http, IGrainFactory grains, FirstOwners owners) =>
        (await Visitors.ReadAsync(http)).Coordinator is { } municipality
            ? await PageAsync(http, grains, owners, municipality, new EntryDeskView { Answer = svar }, sida)
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);

    /// <summary>Lets one in, asks it something, or says no and why.</summary>
    public static async Task<IResult> Post(
        string id, HttpContext http, IGrainFactory grains, Entrances entrances, FirstOwners owners, Texts texts)
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
            var view = new EntryDeskView
            {
                Errors = [error],
                TypedAssociation = association,
                TypedWords = form.Text(WordsField),
            };
            return await PageAsync(http, grains, owners, municipality, view, form.Text(PageField));
        }

        var code = outcome is EntryOutcome.Kept ? ApiNames<EntryStatus>.Of(status) : "inget";
        return TypedResults.LocalRedirect($"{Path}?svar={code}");
    }

    /// <summary>
    /// Makes the first owner's link anew and shows it, this once. The one before opens nothing from then on.
    /// </summary>
    public static async Task<IResult> Renew(string id, HttpContext http, IGrainFactory grains, FirstOwners owners)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || !AssociationId.TryParse(id, null, out var association)
            || await grains.GetGrain<IEntryGrain>(municipality.Value).Renew(association) is not EntryOutcome.Kept kept)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        TeamEndpoints.NeverKept(http);
        var code = await owners.InviteAnewAsync(association);
        return await PageAsync(http, grains, owners, municipality, new EntryDeskView
        {
            Answer = code is null ? "finns" : null,
            Link = code?.Link($"{http.Request.Scheme}://{http.Request.Host}"),
            LinkName = kept.Entry.Name,
        });
    }

    private static async Task<RazorComponentResult<EntryDeskPage>> PageAsync(
        HttpContext http,
        IGrainFactory grains,
        FirstOwners owners,
        MunicipalityCode municipality,
        EntryDeskView view,
        string? page = null)
    {
        var desk = grains.GetGrain<IEntryGrain>(municipality.Value);
        var shown = view with
        {
            Entries = ListPage<Entry>.Of((await desk.Open()).Entries, page),
            Ownerless = await owners.MissingAsync(
                (await desk.Welcome()).Entries, OwnerlessCountMax, http.RequestAborted),
        };
        return new RazorComponentResult<EntryDeskPage>(new { View = shown })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
