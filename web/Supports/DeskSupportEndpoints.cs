using System.Globalization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Notices;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Supports;

/// <summary>
/// A person's support as the coordinators of the municipality see it, by pseudonym. The reference finds the person; no
/// id of anybody is in a page or an address.
/// </summary>
internal static class DeskSupportEndpoints
{
    public static string Path(string reference) => $"/tavla/stod/{reference}";

    public static async Task<IResult> Get(
        string person, HttpContext http, IGrainFactory grains, SupportWords words, AccessLogs logs)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(person, http, grains) is not { } state)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        // Before the page: no log, no look.
        await NoteAsync(http, logs, state, AccessKind.SawSupport);
        var view = words.ForDesk(state, Path(person), await DeskAsync(http));
        var notices = grains.GetGrain<INoticeGrain>(state.Participant.Value);
        var isTold = (await notices.View()).Frequency == MessageFrequency.ThroughCoordinator;
        return Page(view with
        {
            News = isTold && await notices.Digest() is { UpToUtc: not null } news ? news : null,
            IsSaved = http.Request.Query[SupportEndpoints.SavedQuery].Count > 0,
            ReaderCount = await CountAsync(http, grains),
            IsAskMissing = http.Request.Query[ActingEndpoints.MissingQuery] == ActingEndpoints.AskedField,
        });
    }

    /// <summary>
    /// A coordinator has told the person what the page said was new; what came after it is still to tell.
    /// </summary>
    public static async Task<IResult> Told(string person, HttpContext http, IGrainFactory grains, AccessLogs logs)
    {
        if (await FindAsync(person, http, grains) is not { } state)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        if (DateTimeOffset.TryParseExact(
            CommandForm.Of(http).Text(NoticeEndpoints.UpToField),
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var upTo))
        {
            await grains.GetGrain<INoticeGrain>(state.Participant.Value).ToldByCoordinator(upTo);
            await NoteAsync(http, logs, state, AccessKind.ChangedSupport);
        }

        return TypedResults.LocalRedirect($"{Path(person)}?{SupportEndpoints.SavedQuery}=ja");
    }

    public static async Task<IResult> Post(
        string person, HttpContext http, IGrainFactory grains, City city, SupportWords words, AccessLogs logs)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(person, http, grains) is not { } state)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var form = CommandForm.Of(http);
        var desk = await DeskAsync(http);
        if (SupportEndpoints.Read(form, city, OwnerRole.Coordinator, desk) is not { } command)
        {
            return TypedResults.LocalRedirect(Path(person));
        }

        var outcome = await grains.GetGrain<ISupportGrain>(state.Participant.Value).Take(command);
        await NoteAsync(
            http, logs, state, outcome is SupportOutcome.Changed ? AccessKind.ChangedSupport : AccessKind.SawSupport);
        return words.Problem(outcome, command.Text) is { } problem
            ? Page(words.ForDesk(state, Path(person), desk) with
            {
                Errors = [new FormError(SupportEndpoints.TextFieldOf(command.Step), problem)],
                Typed = command.Text,
                Command = form.Command,
            })
            : TypedResults.LocalRedirect(
                Path(person) + (outcome is SupportOutcome.Changed ? $"?{SupportEndpoints.SavedQuery}=ja" : ""));
    }

    // Somebody at the desk without a name of their own is still somebody.
    private static async Task<DeskSession?> DeskAsync(HttpContext http) => (await Visitors.ReadAsync(http)).Desk;

    private static async Task<int> CountAsync(HttpContext http, IGrainFactory grains) =>
        await Visitors.ReadAsync(http) is { Coordinator: { } municipality, Desk: { } desk }
            ? (await grains.GetGrain<IWaitingGrain>(municipality.Value).CasesOf(desk.Member, desk.Name, 1)).OwnCount
            : 0;

    internal static async Task NoteAsync(HttpContext http, AccessLogs logs, SupportState state, AccessKind kind) =>
        await logs.NoteAsync([state.Participant], new AccessNote
        {
            Role = AccessRole.Coordinator,
            Who = (await DeskAsync(http))?.Name,
            Kind = kind,
        });

    internal static async Task<SupportState?> FindAsync(string reference, HttpContext http, IGrainFactory grains) =>
        (await Visitors.ReadAsync(http)).Coordinator is { } municipality
        && await grains.GetGrain<IWaitingGrain>(municipality.Value).PersonOf(reference) is { } person
        && !http.RequestServices.GetRequiredService<IErasures>().Contains(person)
            ? (await grains.GetGrain<ISupportGrain>(person.Value).View()).State
                ?? SupportRules.New(person, municipality)
            : null;

    private static RazorComponentResult<DeskSupportPage> Page(SupportView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
