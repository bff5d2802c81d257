using System.Globalization;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>"Det här har du gjort": a person's own page of everything they have done.</summary>
internal static class DeedEndpoints
{
    public const string Path = "/mina/gjort";
    public const string RemovePath = "/mina/gjort/bort";
    public const string TextField = "text";
    public const string NumberField = "rad";

    public static async Task<RazorComponentResult<DeedPage>> Get(
        HttpContext http, People people, IGrainFactory grains, CatalogReplica catalog, MomentWords moments)
    {
        PrivacyEndpoints.NeverKept(http);
        return Page(await ReadAsync(await people.ReadAsync(http), grains, catalog, moments));
    }

    public static async Task<IResult> Post(
        HttpContext http,
        People people,
        IGrainFactory grains,
        CatalogReplica catalog,
        MomentWords moments,
        City city,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        var person = await people.ReadAsync(http);
        if (person is not { Id: { } id, State: not null })
        {
            return TypedResults.LocalRedirect(Path);
        }

        var typed = form.Text(TextField);
        var outcome = await grains.GetGrain<IDeedGrain>(id.Value).Tell(new TellDeed
        {
            CommandId = form.Command,
            Municipality = city.Municipality,
            Text = typed ?? "",
        });
        var error = outcome switch
        {
            DeedOutcome.TooMany => texts["Deed.TooMany", DeedRules.LineCountMax],
            DeedOutcome.Unreadable =>
                texts[$"FreeText.{FreeText.Of(typed).Problem ?? FreeTextProblem.Empty}", FreeText.LengthMax],
            _ => null,
        };
        return error is null
            ? TypedResults.LocalRedirect(Path + "#eget")
            : Page(await ReadAsync(person, grains, catalog, moments) with
            {
                Errors = [new FormError(TextField, error)],
                Typed = typed,
                Command = form.Command,
            });
    }

    /// <summary>The person takes a line away.</summary>
    public static async Task<RedirectHttpResult> Remove(
        HttpContext http, People people, IGrainFactory grains, City city)
    {
        var form = CommandForm.Of(http);
        if (await people.ReadAsync(http) is { Id: { } id, State: not null }
            && int.TryParse(form.Text(NumberField), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            await grains.GetGrain<IDeedGrain>(id.Value).Tell(new TellDeed
            {
                CommandId = form.Command,
                Municipality = city.Municipality,
                Number = number,
            });
        }

        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<DeedView> ReadAsync(
        Person person, IGrainFactory grains, CatalogReplica catalog, MomentWords moments)
    {
        if (person is not { Id: { } id, State: { } state })
        {
            return new DeedView();
        }

        var deeds = (await grains.GetGrain<IDeedGrain>(id.Value).View()).State;
        var own = state.Engagements.Values.Where(each => CertificateRules.MayWrite(each.Engagement))
            .OrderByDescending(each => each.Engagement.WaitingSinceUtc)
            .ToArray();
        var rows = await Task.WhenAll(own.Select(async each => new DeedRow(
            each.Assignment,
            each.Title,
            catalog.Snapshot.Find(each.Assignment)?.AssociationName,
            moments.Day(each.Engagement.WaitingSinceUtc),
            each.Engagement.IsClosed,
            each.Engagement.Guests,
            await ThanksAsync(grains, each, id),
            CertificateRules.Find(deeds, each.Assignment))));
        return new DeedView
        {
            Rows = rows,
            Lines = [.. (deeds?.Lines ?? []).Reverse()],
            Others = [.. (deeds?.Certificates ?? []).Where(one => own.All(each => each.Assignment != one.Assignment))],
            IsKnown = true,
        };
    }

    private static async Task<IReadOnlyList<string>> ThanksAsync(
        IGrainFactory grains, OwnEngagement own, ParticipantId person)
    {
        var talk = await grains.GetGrain<ITalkGrain>(TalkKey.Of(own.Assignment, person)).Export();
        return [.. (talk.State?.Messages ?? []).Where(message => message.IsThanks).Select(message => message.Text)];
    }

    private static RazorComponentResult<DeedPage> Page(DeedView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
