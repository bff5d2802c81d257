using System.Globalization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Marks;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Marks;

/// <summary>Where an association asks for the mark, sees how it stands, and gives it back.</summary>
internal static class OwnMarkEndpoints
{
    public const string Path = "/forening/marke";
    public const string BackPath = "/forening/marke/tillbaka";
    public const string EvidenceField = "bevis";

    /// <summary>What the answer to a criterion is called in the form.</summary>
    public static string FieldOf(MarkCriterion criterion) =>
        EvidenceField + ((int)criterion + 1).ToString(CultureInfo.InvariantCulture);

    public static async Task<IResult> Get(string? svar, HttpContext http, IGrainFactory grains) =>
        await AssociationEndpoints.OwnAsync(http, grains) is { } own
            ? await PageAsync(grains, own, new OwnMarkView { Association = own, Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Sends the application; a wrong one comes back as it was typed.</summary>
    public static async Task<IResult> Post(HttpContext http, IGrainFactory grains, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var typed = MarkRules.Criteria.ToDictionary(one => one, one => TypedText.Lines(form.Text(FieldOf(one))));
        var wrong = MarkRules.Criteria.Where(one => !MarkRules.IsRight(typed[one])).ToList();
        var view = new OwnMarkView
        {
            Association = own,
            Command = form.Command,
            Typed = typed,
            Errors = [.. wrong.Select(one => new FormError(FieldOf(one), texts["AssociationMark.Wrong"]))],
        };
        if (!MayAsk(own) || wrong.Count > 0)
        {
            return await PageAsync(grains, own, view);
        }

        var outcome = await Marks(grains, own).Apply(new ApplyForMark
        {
            CommandId = form.Command,
            Association = own.Id,
            Name = own.Name,
            Evidence = [.. typed.Select(one => new MarkEvidence { Criterion = one.Key, Words = one.Value })],
        });
        return outcome is MarkOutcome.Kept
            ? TypedResults.LocalRedirect($"{Path}?svar=skickat")
            : await PageAsync(
                grains, own, view with { Answer = outcome is MarkOutcome.TooMany ? "fullt" : "inget" });
    }

    /// <summary>Takes back the application, or gives back the mark. No reason is asked for.</summary>
    public static async Task<IResult> GiveBack(HttpContext http, IGrainFactory grains, MarkFollower follower)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var outcome = await Marks(grains, own).GiveBack(new GiveBackMark
        {
            CommandId = CommandForm.Of(http).Command,
            Association = own.Id,
        });
        await follower.ReadAsync();
        return TypedResults.LocalRedirect($"{Path}?svar={(outcome is MarkOutcome.Kept ? "tillbaka" : "inget")}");
    }

    /// <summary>Whether it may ask: verified, and known by what it has posted.</summary>
    public static bool MayAsk(AssociationState own) => own is { IsVerified: true, IsLookedAt: false };

    private static IMarkGrain Marks(IGrainFactory grains, AssociationState own) =>
        grains.GetGrain<IMarkGrain>(own.Municipality.Value);

    private static async Task<RazorComponentResult<OwnMarkPage>> PageAsync(
        IGrainFactory grains, AssociationState own, OwnMarkView view) =>
        new(new { View = view with { Mark = await Marks(grains, own).Find(own.Id) } })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
