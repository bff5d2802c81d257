using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Talks;

/// <summary>
/// A person's conversations: one for each assignment that they have, or have had, something to do with.
/// </summary>
internal static class TalkEndpoints
{
    public const string ListPath = "/mina/meddelanden";
    public const string Step = "meddelanden";
    public const string ToField = "till";
    public const string SentQuery = "skickat";

    /// <summary>Where the conversation about an assignment is.</summary>
    public static string Path(AssignmentId assignment) => $"{AssignmentWords.Href(assignment)}/{Step}";

    /// <summary>All of them, those with something new first.</summary>
    public static async Task<RazorComponentResult<TalkListPage>> List(
        HttpContext http, People people, IGrainFactory grains, City city)
    {
        PrivacyEndpoints.NeverKept(http);
        var person = await people.ReadAsync(http);
        var news = await NewAsync(person, grains, city);
        return new RazorComponentResult<TalkListPage>(new
        {
            Rows = (person.State?.Engagements.Values ?? [])
                .OrderByDescending(own => news.Contains(own.Assignment))
                .ThenBy(own => own.Engagement.IsClosed)
                .ThenByDescending(own => own.Engagement.ChangedAtUtc)
                .Select(own => new TalkRow(
                    own.Assignment, own.Title, news.Contains(own.Assignment), own.Engagement.IsClosed))
                .ToArray(),
        });
    }

    /// <summary>One of them. What is new has been opened when this is answered.</summary>
    public static async Task<IResult> Get(
        string id,
        HttpContext http,
        People people,
        IGrainFactory grains,
        CatalogReplica catalog,
        AssignmentWords assignments,
        TalkWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(id, http, people) is not { Person: var person, Own: var own })
        {
            return AssignmentEndpoints.Missing(catalog, assignments);
        }

        var view = await ReadAsync(grains, person, own, words);
        if (view.Waits)
        {
            await Talk(grains, own.Assignment, person).Settle(OwnerRole.Participant, view.LastNumber);
        }

        return Page(view with { IsSent = http.Request.Query[SentQuery].Count > 0 });
    }

    /// <summary>The person writes.</summary>
    public static async Task<IResult> Post(
        string id,
        HttpContext http,
        People people,
        IGrainFactory grains,
        CatalogReplica catalog,
        AssignmentWords assignments,
        TalkWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        if (await FindAsync(id, http, people) is not { Person: var person, Own: var own }
            || !ApiNames<OwnerRole>.TryParse(form.Text(ToField), out var to)
            || to == OwnerRole.Participant)
        {
            return AssignmentEndpoints.Missing(catalog, assignments);
        }

        var problem = words.Problem(form.Text(TalkWords.TextField)) ?? words.Problem(
            await Talk(grains, own.Assignment, person).Send(new SendMessage
            {
                CommandId = form.Exact,
                From = OwnerRole.Participant,
                To = to,
                Text = form.Text(TalkWords.TextField) ?? "",
            }));
        return problem is null
            ? TypedResults.LocalRedirect($"{Path(own.Assignment)}?{SentQuery}=ja#skrivet")
            : Page(words.Again(await ReadAsync(grains, person, own, words), form, problem));
    }

    /// <summary>The assignments about which something is new to a person.</summary>
    public static async Task<IReadOnlySet<AssignmentId>> NewAsync(Person person, IGrainFactory grains, City city) =>
        About(await WaitingAsync(person, grains, city));

    /// <summary>What is new to a person, or asked of them.</summary>
    public static async Task<IReadOnlyList<WaitingItem>> WaitingAsync(
        Person person, IGrainFactory grains, City city) => person is { Id: { } id, State: not null }
        ? await grains.GetGrain<IWaitingGrain>(city.Municipality.Value).OfPerson(id)
        : [];

    private static HashSet<AssignmentId> About(IEnumerable<WaitingItem> items) =>
        items.Where(item => item.Kind == WaitingKind.Message)
            .Select(item => item.Assignment).OfType<AssignmentId>().ToHashSet();

    internal static ITalkGrain Talk(IGrainFactory grains, AssignmentId assignment, ParticipantId person) =>
        grains.GetGrain<ITalkGrain>(TalkKey.Of(assignment, person));

    internal static RazorComponentResult<TalkPage> Page(TalkPageView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };

    private static async Task<TalkPageView> ReadAsync(
        IGrainFactory grains, ParticipantId person, OwnEngagement own, TalkWords words) => words.Of(
        await Talk(grains, own.Assignment, person).Read(OwnerRole.Participant),
        own.Assignment,
        own.Title,
        Path(own.Assignment),
        OwnerRole.Participant);

    private static async Task<(ParticipantId Person, OwnEngagement Own)?> FindAsync(
        string id, HttpContext http, People people) =>
        AssignmentId.TryParse(id, null, out var assignment)
        && await people.ReadAsync(http) is { Id: { } who } person
        && person.EngagementIn(assignment) is { } own
            ? (who, own)
            : null;
}
