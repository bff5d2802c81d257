using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>The person's own share cards: make one, see them, end one with one tap.</summary>
internal static class ShareEndpoints
{
    public const string Path = "/mina/delningskort";
    public const string EndPath = "/mina/delningskort/sluta";
    public const string RulesPath = "/om-delningskort";
    public const string ToField = "till";
    public const string WhatField = "vad";
    public const string DaysField = "dagar";
    public const string KeyField = "kort";

    public static async Task<RazorComponentResult<SharePage>> Get(HttpContext http, People people, TimeProvider time)
    {
        PrivacyEndpoints.NeverKept(http);
        return Page(await ViewAsync(http, people, time));
    }

    public static RazorComponentResult<ShareRulesPage> Rules() => new();

    /// <summary>
    /// Makes a card and answers with its code, once. The same form again makes the same card, not a second one.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http,
        People people,
        IGrainFactory grains,
        AccountSecrets secrets,
        TimeProvider time,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        var view = await ViewAsync(http, people, time) with
        {
            Command = form.Command,
            To = form.Text(ToField),
            Chosen = [.. form.Texts(WhatField)],
            Days = form.Text(DaysField),
        };
        if ((await Visitors.ReadAsync(http)).Participant is not { } person)
        {
            return Page(view);
        }

        var code = secrets.ShareCode(person, form.Exact);
        var command = Read(form, secrets.ShareKey(code));
        if (Errors(form, command, texts) is { Count: > 0 } errors)
        {
            return Page(view with { Errors = errors });
        }

        await grains.GetGrain<IShareLinkGrain>(command.Key.Value).Keep(person);
        if (await people.Grain(person).GiveShare(command) is not ShareOutcome.Given)
        {
            await grains.GetGrain<IShareLinkGrain>(command.Key.Value).Clear();
            return Page(view with { Errors = [new FormError(ToField, texts["Sharing.TooMany", Shares.CountMax])] });
        }

        return new RazorComponentResult<ShareShown>(new
        {
            Code = code,
            command.To,
            Site = $"{http.Request.Scheme}://{http.Request.Host}",
        });
    }

    /// <summary>From now on the card shows nothing, and what is open of it closes.</summary>
    public static async Task<RedirectHttpResult> End(
        HttpContext http, People people, IGrainFactory grains, LiveConnections connections)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Participant is { } person
            && ShareKey.TryParse(form.Text(KeyField), null, out var key)
            && (await people.Grain(person).View())?.Shares.FirstOrDefault(card => card.Key == key) is { } ended)
        {
            await people.Grain(person).EndShare(form.Command, key);
            await grains.GetGrain<IShareLinkGrain>(key.Value).Clear();
            connections.AbortShare(key);
            if (ended.Assignment is { } assignment)
            {
                return TypedResults.LocalRedirect(MatchShareEndpoints.Path(assignment));
            }
        }

        return TypedResults.LocalRedirect(Path);
    }

    private static GiveShare Read(CommandForm form, ShareKey key) => new()
    {
        CommandId = form.Exact,
        Key = key,
        To = AliasReading.Of(form.Text(ToField)).Alias ?? "",
        Fields =
        [
            .. form.Texts(WhatField)
                .Select(text => ApiNames<ShareField>.TryParse(text, out var field) ? field : (ShareField?)null)
                .OfType<ShareField>(),
        ],
        Days = int.TryParse(form.Text(DaysField), CultureInfo.InvariantCulture, out var days) ? days : 0,
    };

    private static List<FormError> Errors(CommandForm form, GiveShare command, Texts texts)
    {
        var errors = new List<FormError>();
        if (AliasReading.Of(form.Text(ToField)).Problem is { } problem)
        {
            errors.Add(new FormError(ToField, texts[$"Privacy.Name.{problem}", AliasReading.LengthMax]));
        }
        else if (command.To.Length == 0)
        {
            errors.Add(new FormError(ToField, texts["Sharing.To.Missing"]));
        }

        if (command.Fields.IsEmpty)
        {
            errors.Add(new FormError(WhatField, texts["Sharing.What.Missing"]));
        }

        if (!Shares.DayChoices.Contains(command.Days))
        {
            errors.Add(new FormError(DaysField, texts["Sharing.Days.Missing"]));
        }

        return errors;
    }

    private static async Task<ShareFormView> ViewAsync(HttpContext http, People people, TimeProvider time)
    {
        var state = (await people.ReadAsync(http)).State;
        return new ShareFormView
        {
            IsKnown = state is not null,
            Cards = state is null ? [] : Shares.Open(state, time.GetUtcNow()),
            Titles = state is null
                ? ImmutableDictionary<AssignmentId, string>.Empty
                : state.Engagements.ToImmutableDictionary(own => own.Key, own => own.Value.Title),
        };
    }

    private static RazorComponentResult<SharePage> Page(ShareFormView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
