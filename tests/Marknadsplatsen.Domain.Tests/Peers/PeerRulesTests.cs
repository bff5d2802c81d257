using System.Reflection;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Peers;

public sealed class PeerRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly ParticipantId Anna = new("anna");
    private static readonly ParticipantId Bo = new("bo");
    private static readonly ParticipantId Cia = new("cia");
    private static readonly PeerState Nobody = new() { Municipality = new MunicipalityCode("1283") };

    [Fact]
    public void A_peer_profile_has_no_field_for_kind_of_experience()
    {
        var fields = typeof(PeerProfile).GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => field.CanWrite)
            .Select(field => field.Name);

        Assert.Equal(["Area", "MaxKm", "TimeOfDay", "Languages", "Interests"], fields);
    }

    [Fact]
    public void Nobody_is_suggested_before_a_coordinator_has_talked_with_who_wants_to_be_a_peer()
    {
        var wished = Take(Take(Nobody, Anna, PeerStep.Wish), Bo, PeerStep.Offer);
        Assert.Empty(wished.Pairs);

        var pair = Assert.Single(Approve(wished, Bo).Pairs);

        Assert.Equal((Anna, Bo), (pair.Newcomer.Participant, pair.Supporter.Participant));
        Assert.Null(pair.OnSinceUtc);
    }

    [Fact]
    public void Only_two_yeses_make_a_pair_and_until_then_neither_knows_more_than_a_pseudonym()
    {
        var state = Paired();
        var once = Take(state, Anna, PeerStep.Yes, alias: "Solrosen");
        var bos = PeerViews.Of(once, Bo, Now).Pairs[0];
        Assert.DoesNotContain("Solrosen", bos.ToString(), StringComparison.Ordinal);
        Assert.Equal(PeerViews.Of(state, Bo, Now).Pairs[0].ToString(), bos.ToString());
        Assert.Null(Next(once, Anna, PeerStep.Say, text: "Hej"));

        var both = Take(once, Bo, PeerStep.Yes, alias: "Eken");

        Assert.Equal("Solrosen", PeerViews.Of(both, Bo, Now).Pairs[0].Other);
        Assert.Equal("Eken", PeerViews.Of(both, Anna, Now).Pairs[0].Other);
        Assert.Equal(Now, PeerViews.Of(both, Anna, Now).Pairs[0].OnSinceUtc);
        var later = Now.AddMinutes(1);
        var said = Next(both, Anna, PeerStep.Say, later, "Ska vi ses?")!;
        Assert.Equal("Ska vi ses?", Assert.Single(PeerViews.Of(said, Bo, later).Pairs[0].Lines).Text);
        Assert.Equal(later, PeerViews.NewSinceUtc(said, Bo));
        Assert.Null(PeerViews.NewSinceUtc(PeerViews.Seen(said, Bo, later), Bo));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("bo")]
    public void Either_stops_with_one_step_and_the_two_never_meet_again(string who)
    {
        var on = Take(Take(Paired(), Anna, PeerStep.Yes, alias: "Solrosen"), Bo, PeerStep.Yes);

        var over = Suggest(Take(on, new ParticipantId(who), PeerStep.End));

        Assert.False(Assert.Single(over.Pairs).IsOpen);
        Assert.Null(Next(over, Bo, PeerStep.Say, text: "Hej"));
        Assert.DoesNotContain("Solrosen", PeerViews.Of(over, Bo, Now).Pairs[0].ToString(), StringComparison.Ordinal);
        var back = Take(over, new ParticipantId(who), PeerStep.Undo);
        Assert.NotNull(Assert.Single(back.Pairs).OnSinceUtc);
        Assert.Null(Next(over, new ParticipantId(who == "bo" ? "anna" : "bo"), PeerStep.Undo));
        var late = Now + HoldTimes.UndoLength + TimeSpan.FromTicks(1);
        Assert.Null(Next(over, new ParticipantId(who), PeerStep.Undo, late));
    }

    [Fact]
    public void What_feels_wrong_ends_it_at_once_and_is_in_front_of_a_coordinator_the_same_day()
    {
        var wrong = Take(Paired(), Anna, PeerStep.Concern);

        Assert.False(wrong.Pairs[0].IsOpen);
        var items = PeerViews.WaitingOf("x", new PeerRecord { State = wrong }, AssignmentSamples.Stockholm).Items;
        Assert.Equal(Now, Assert.Single(items).DueAtUtc);
        Assert.Null(Next(wrong, Anna, PeerStep.Undo));
        var settled = OfDesk(wrong, PeerStep.Settle, wrong.Pairs[0].Key);
        Assert.Empty(PeerViews.WaitingOf("x", new PeerRecord { State = settled }, AssignmentSamples.Stockholm).Items);
    }

    [Fact]
    public void A_suggestion_without_an_answer_ends_and_leaves_who_was_silent_in_peace()
    {
        var state = Take(Paired(), Anna, PeerStep.Yes);
        var due = PeerRules.NextDueAtUtc(state)!.Value;
        Assert.Equal(Now + PeerPair.AnswerLength, due);
        Assert.Same(state, PeerRules.Expire(state, due.AddTicks(-1)));

        var ended = PeerRules.Expire(state, due);

        Assert.False(ended.Pairs[0].IsOpen);
        Assert.Null(PeerRules.WishOf(ended, Anna, PeerSide.Newcomer)!.RestsSinceUtc);
        Assert.Equal(due, PeerRules.WishOf(ended, Bo, PeerSide.Supporter)!.RestsSinceUtc);
        Assert.Null(PeerRules.WishOf(Take(ended, Bo, PeerStep.Offer), Bo, PeerSide.Supporter)!.RestsSinceUtc);
    }

    [Fact]
    public void A_step_of_somebody_else_changes_nothing()
    {
        var state = Paired();
        var key = state.Pairs[0].Key;

        foreach (var step in Enum.GetValues<PeerStep>().Except([PeerStep.Wish, PeerStep.Offer]))
        {
            Assert.Null(Next(state, Cia, step, text: "Hej"));
        }

        foreach (var step in new[] { PeerStep.Approve, PeerStep.Refuse, PeerStep.Part, PeerStep.Settle })
        {
            Assert.Null(Next(state, Anna, step));
        }

        Assert.Null(PeerRules.Decide(
            state, new TakePeerStep { CommandId = new CommandId("c"), Step = PeerStep.Yes, Key = key }, Now).Next);
    }

    [Fact]
    public void Whoever_is_forgotten_is_nowhere()
    {
        var state = Take(Take(Paired(), Anna, PeerStep.Yes, alias: "Solrosen"), Bo, PeerStep.Yes);

        var left = PeerRules.Forget(Take(state, Anna, PeerStep.Say, text: "Hej Bo"), Anna);

        Assert.DoesNotContain(Anna, PeerRules.PeopleOf(left));
        Assert.Empty(left.Pairs);
        Assert.Contains(Bo, left.Changed);
    }

    [Fact]
    public void The_list_is_full_at_its_most_and_words_are_read_as_everywhere()
    {
        var state = Nobody;
        for (var number = 0; number < PeerRules.WishCountMax; number++)
        {
            state = Take(state, new ParticipantId($"p{number}"), PeerStep.Wish);
        }

        Assert.IsType<PeerOutcome.Full>(Decide(state, Anna, PeerStep.Wish).Outcome);
        Assert.IsType<PeerOutcome.Changed>(Decide(state, new ParticipantId("p0"), PeerStep.Wish).Outcome);
        Assert.IsType<PeerOutcome.Unreadable>(Decide(Paired(), Anna, PeerStep.Say, text: "19121212-1212").Outcome);
        var on = Take(Take(Paired(), Anna, PeerStep.Yes), Bo, PeerStep.Yes);
        for (var number = 0; number <= PeerRules.LineCountMax; number++)
        {
            on = Take(on, Anna, PeerStep.Say, text: $"Rad {number}");
        }

        Assert.Equal(PeerRules.LineCountMax, on.Pairs[0].Lines.Length);
        Assert.Equal("Rad 1", on.Pairs[0].Lines[0].Text);
    }

    [Fact]
    public void Suits_by_area_time_language_and_interests_and_the_longest_waiting_chooses_first()
    {
        PeerProfile Speaks(string language, params string[] likes) => new()
        {
            Languages = [new LanguageCode(language)],
            Interests = [.. likes.Select(like => new CategoryId(like))],
        };
        var state = Take(Nobody, Anna, PeerStep.Wish, profile: Speaks("sv", "build"));
        state = Take(state, Bo, PeerStep.Offer, profile: Speaks("ar", "build"));
        state = Approve(state, Bo);
        Assert.Empty(state.Pairs);

        state = Approve(Take(state, Cia, PeerStep.Offer, profile: Speaks("sv", "cook")), Cia);
        var first = Assert.Single(state.Pairs);
        Assert.Equal(Cia, first.Supporter.Participant);
        Assert.Equal([new LanguageCode("sv")], first.Common.Languages);
        Assert.Empty(first.Common.Interests);
        Assert.True(
            PeerMatching.Score(Speaks("sv", "build"), Speaks("sv", "build"), DemoCity.File.Vocabulary)
            > PeerMatching.Score(Speaks("sv", "build"), Speaks("sv", "cook"), DemoCity.File.Vocabulary));
    }

    private static PeerState Paired() =>
        Approve(Take(Take(Nobody, Anna, PeerStep.Wish), Bo, PeerStep.Offer), Bo);

    private static PeerState Approve(PeerState state, ParticipantId who) =>
        OfDesk(state, PeerStep.Approve, SupportName.ReferenceOf(who));

    private static PeerState OfDesk(PeerState state, PeerStep step, string key) => Suggest(PeerRules.Decide(
        state, new TakePeerStep { CommandId = new CommandId("d"), Step = step, Key = key }, Now).Next!);

    private static PeerState Take(
        PeerState state,
        ParticipantId who,
        PeerStep step,
        string? text = null,
        string? alias = null,
        PeerProfile? profile = null)
    {
        var (outcome, next) = Decide(state, who, step, Now, text, alias, profile);
        Assert.IsType<PeerOutcome.Changed>(outcome);
        return Suggest(next!);
    }

    private static PeerState? Next(
        PeerState state, ParticipantId who, PeerStep step, DateTimeOffset? at = null, string? text = null) =>
        Decide(state, who, step, at, text).Next;

    private static (PeerOutcome Outcome, PeerState? Next) Decide(
        PeerState state,
        ParticipantId who,
        PeerStep step,
        DateTimeOffset? at = null,
        string? text = null,
        string? alias = null,
        PeerProfile? profile = null) => PeerRules.Decide(
        state,
        new TakePeerStep
        {
            CommandId = new CommandId("c"),
            Participant = who,
            Step = step,
            Key = state.Pairs.IsEmpty ? null : state.Pairs[0].Key,
            Profile = profile ?? new PeerProfile(),
            Alias = alias,
            Text = text,
        },
        at ?? Now);

    private static PeerState Suggest(PeerState state) => PeerMatching.Suggest(
        state, DemoCity.File.Vocabulary, (one, other) => $"{one.Participant}-{other.Participant}", Now);
}
