using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Peers;

/// <summary>
/// Peers as the coordinators of the municipality see them: whom to talk with before anybody is suggested to them, and
/// pairs that are on, by pseudonym. What two have written is theirs.
/// </summary>
internal static class DeskPeerEndpoints
{
    public const string Path = "/tavla/kamrater";
    public const string StepField = "steg";
    public const string KeyField = "nyckel";

    // Shown at once: chosen, more than a week of talks; the longest waiting first.
    private const int ShownMax = 50;

    private static readonly HashSet<PeerStep> Steps =
        [PeerStep.Approve, PeerStep.Refuse, PeerStep.Part, PeerStep.Settle];

    public static async Task<IResult> Get(HttpContext http, IGrainFactory grains, AccessLogs logs, PeerWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var state = await grains.GetGrain<IPeerGrain>(municipality.Value).Desk();
        var offers = (state?.Wishes ?? [])
            .Where(wish => wish is { Side: PeerSide.Supporter, ApprovedAtUtc: null })
            .OrderBy(wish => wish.SinceUtc)
            .Take(ShownMax)
            .ToList();
        var pairs = (state?.Pairs ?? [])
            .Where(pair => pair.OnSinceUtc is not null || pair.ConcernAtUtc is not null)
            .OrderBy(pair => pair.ConcernAtUtc is null)
            .ThenBy(pair => pair.SuggestedAtUtc)
            .Take(ShownMax)
            .ToList();
        // Before the page: no log, no look.
        await NoteAsync(
            http,
            logs,
            AccessKind.SawPeer,
            [.. offers.Select(wish => wish.Participant), .. pairs.SelectMany(PeopleOf)]);
        return new RazorComponentResult<DeskPeerPage>(new
        {
            Offers = offers.ConvertAll(wish => new DeskPeerRow(
                SupportName.ReferenceOf(wish.Participant),
                SupportName.Of(wish.Participant),
                words.Day(wish.SinceUtc),
                words.Common(wish.Profile))),
            Pairs = pairs.ConvertAll(pair => new DeskPeerRow(
                pair.Key,
                $"{pair.Pseudonym(PeerSide.Newcomer)}, {pair.Pseudonym(PeerSide.Supporter)}",
                words.Day(pair.OnSinceUtc ?? pair.SuggestedAtUtc),
                words.Common(pair.Common))
            {
                HasConcern = pair.ConcernAtUtc is not null,
                IsOpen = pair.IsOpen,
            }),
            WaitingCount = state?.Wishes.Count(wish => wish is { Side: PeerSide.Newcomer, IsReady: true }) ?? 0,
        });
    }

    public static async Task<IResult> Post(HttpContext http, IGrainFactory grains, AccessLogs logs)
    {
        PrivacyEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || !ApiNames<PeerStep>.TryParse(form.Text(StepField), out var step)
            || !Steps.Contains(step)
            || form.Text(KeyField) is not { } key)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var grain = grains.GetGrain<IPeerGrain>(municipality.Value);
        if (Find(await grain.Desk(), key) is not { Length: > 0 } people)
        {
            return Refusals.Missing();
        }

        await grain.Take(new TakePeerStep { CommandId = form.Command, Step = step, Key = key });
        await NoteAsync(http, logs, AccessKind.ChangedPeer, people);
        return TypedResults.LocalRedirect(Path);
    }

    private static ParticipantId[] Find(PeerState? state, string key) => state is null
        ? []
        :
        [
            .. state.Wishes.Select(wish => wish.Participant).Distinct()
                .Where(person => SupportName.ReferenceOf(person) == key),
            .. state.Pairs.Where(pair => pair.Key == key).SelectMany(PeopleOf),
        ];

    private static ParticipantId[] PeopleOf(PeerPair pair) => [pair.Newcomer.Participant, pair.Supporter.Participant];

    private static async Task NoteAsync(
        HttpContext http, AccessLogs logs, AccessKind kind, IReadOnlyList<ParticipantId> people) =>
        await logs.NoteAsync(people, new AccessNote
        {
            Role = AccessRole.Coordinator,
            Who = (await Visitors.ReadAsync(http)).Desk?.Name,
            Kind = kind,
        });
}
