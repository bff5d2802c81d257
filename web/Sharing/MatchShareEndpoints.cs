using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// A support person for one match (DOMAIN section 1 row 69): the person says who and what they may see, gives them a
/// code, and takes it back with one tap. The support person needs no account, and the association is told nothing.
/// </summary>
internal static class MatchShareEndpoints
{
    public const string Route = "/uppdrag/{id}/stodperson";
    public const string WhoField = "vem";

    public static string Path(AssignmentId assignment) => $"{AssignmentWords.Href(assignment)}/stodperson";

    public static async Task<IResult> Get(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        EngagementWords engagements,
        AssignmentWords words,
        TimeProvider time)
    {
        PrivacyEndpoints.NeverKept(http);
        return await ViewAsync(id, http, catalog, people, engagements, time) is { } view
            ? Page(view)
            : AssignmentEndpoints.Missing(catalog, words);
    }

    /// <summary>
    /// Makes the card and answers with its code, once. The same form again makes the same card, not a second one.
    /// </summary>
    public static async Task<IResult> Post(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        EngagementWords engagements,
        IGrainFactory grains,
        AccountSecrets secrets,
        TimeProvider time,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await ViewAsync(id, http, catalog, people, engagements, time) is not { Engagement: not null } known
            || (await Visitors.ReadAsync(http)).Participant is not { } person)
        {
            return Refusals.Missing();
        }

        var form = CommandForm.Of(http);
        var view = known with
        {
            Command = form.Command,
            Who = form.Text(WhoField),
            Chosen = [.. form.Texts(ShareEndpoints.WhatField)],
            Days = form.Text(ShareEndpoints.DaysField),
        };
        var code = secrets.ShareCode(person, form.Exact);
        var command = Read(form, secrets.ShareKey(code), view.Assignment, texts);
        if (Errors(command, texts) is { Count: > 0 } errors)
        {
            return Page(view with { Errors = errors });
        }

        await grains.GetGrain<IShareLinkGrain>(command.Key.Value).Keep(person);
        if (await people.Grain(person).GiveShare(command) is not ShareOutcome.Given)
        {
            await grains.GetGrain<IShareLinkGrain>(command.Key.Value).Clear();
            return Page(view with { Errors = [new FormError(WhoField, texts["Sharing.TooMany", Shares.CountMax])] });
        }

        return new RazorComponentResult<ShareShown>(new
        {
            Code = code,
            command.To,
            Site = $"{http.Request.Scheme}://{http.Request.Host}",
            Back = Path(view.Assignment),
        });
    }

    private static GiveShare Read(CommandForm form, ShareKey key, AssignmentId assignment, Texts texts) => new()
    {
        CommandId = form.Exact,
        Key = key,
        Assignment = assignment,
        To = ApiNames<SupportPersonKind>.TryParse(form.Text(WhoField), out var kind)
            ? texts[$"Sharing.Support.Who.{kind}"]
            : "",
        Fields =
        [
            .. Shares.MatchFields.Where(field =>
                form.Texts(ShareEndpoints.WhatField).Contains(ApiNames<ShareField>.Of(field))),
        ],
        Days = int.TryParse(form.Text(ShareEndpoints.DaysField), CultureInfo.InvariantCulture, out var days) ? days : 0,
    };

    private static List<FormError> Errors(GiveShare command, Texts texts)
    {
        var errors = new List<FormError>();
        if (command.To.Length == 0)
        {
            errors.Add(new FormError(WhoField, texts["Sharing.Support.Who.Missing"]));
        }

        if (command.Fields.IsEmpty)
        {
            errors.Add(new FormError(ShareEndpoints.WhatField, texts["Sharing.What.Missing"]));
        }

        if (!Shares.MatchDayChoices.Contains(command.Days))
        {
            errors.Add(new FormError(ShareEndpoints.DaysField, texts["Sharing.Days.Missing"]));
        }

        return errors;
    }

    private static async Task<MatchShareView?> ViewAsync(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        EngagementWords engagements,
        TimeProvider time)
    {
        var person = await people.ReadAsync(http);
        var own = AssignmentId.TryParse(id, null, out var assignment) ? person.EngagementIn(assignment) : null;
        var title = AssignmentEndpoints.Find(id, catalog)?.Details.Title ?? own?.Title;
        return title is null
            ? null
            : new MatchShareView
            {
                Assignment = assignment,
                Title = title,
                Engagement = own is { Engagement.IsClosed: false } ? engagements.Of(own) : null,
                Cards = person.State is null
                    ? []
                    : [.. Shares.Open(person.State, time.GetUtcNow()).Where(card => card.Assignment == assignment)],
            };
    }

    private static RazorComponentResult<MatchSharePage> Page(MatchShareView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
