using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Sharing;

public sealed class SharesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly ParticipantState Anna = new()
    {
        Id = new ParticipantId("anna"),
        Municipality = new MunicipalityCode("1283"),
        Answers = new Answers(),
    };

    [Fact]
    public void A_card_lasts_until_its_end_and_not_a_tick_longer()
    {
        var state = Shares.Give(Anna, Card("k1", days: 7), Now)!;

        Assert.NotNull(Shares.Find(state, new ShareKey("k1"), Now + TimeSpan.FromDays(7) - TimeSpan.FromTicks(1)));
        Assert.Null(Shares.Find(state, new ShareKey("k1"), Now + TimeSpan.FromDays(7)));
        Assert.Null(Shares.Find(state, new ShareKey("k2"), Now));
        Assert.Null(Shares.Find(null, new ShareKey("k1"), Now));
    }

    [Fact]
    public void A_card_that_is_ended_is_as_one_that_never_was()
    {
        var state = Shares.Give(Anna, Card("k1"), Now)!;

        Assert.Equal(Anna.Shares, Shares.End(state, new ShareKey("k1")).Shares);
        Assert.Equal(state.Shares, Shares.End(state, new ShareKey("k2")).Shares);
    }

    [Fact]
    public void A_card_of_a_match_lasts_while_the_match_goes_on()
    {
        var garden = new AssignmentId("garden");
        var card = Card("k1") with { Assignment = garden, Fields = [ShareField.When], Days = 30 };
        var taken = With(garden, EngagementState.Accepted);
        var state = Shares.Give(taken, card, Now)!;

        Assert.Equal(garden, Shares.Find(state, new ShareKey("k1"), Now)!.Assignment);
        Assert.Null(Shares.Find(
            state with { Engagements = With(garden, EngagementState.Ended).Engagements }, new ShareKey("k1"), Now));
        Assert.Null(Shares.Find(state, new ShareKey("k1"), Now + TimeSpan.FromDays(30)));
        Assert.Null(Shares.Give(Anna, card, Now));
        Assert.Null(Shares.Give(With(garden, EngagementState.Declined), card, Now));
    }

    [Fact]
    public void A_card_of_a_match_shows_the_match_and_a_card_of_a_person_the_person()
    {
        var card = Card("k1") with
        {
            Assignment = new AssignmentId("garden"),
            Fields = Shares.MatchFields,
            Days = Shares.MatchDayChoices[0],
        };

        Assert.True(Shares.IsWhole(card));
        Assert.False(Shares.IsWhole(card with { Fields = [ShareField.When, ShareField.Alias] }));
        Assert.False(Shares.IsWhole(card with { Days = 7 }));
        Assert.False(Shares.IsWhole(Card("k1") with { Fields = [ShareField.When] }));
        Assert.False(Shares.IsWhole(Card("k1") with { Days = 365 }));
    }

    [Fact]
    public void There_is_a_most_and_what_has_ended_does_not_count()
    {
        var state = Anna;
        for (var number = 0; number < Shares.CountMax; number++)
        {
            state = Shares.Give(state, Card($"k{number}", days: 1), Now)!;
        }

        Assert.Null(Shares.Give(state, Card("more"), Now));
        Assert.Single(Shares.Give(state, Card("more"), Now + TimeSpan.FromDays(1))!.Shares);
    }

    [Fact]
    public void A_command_that_names_nothing_nobody_or_another_time_is_no_card()
    {
        Assert.True(Shares.IsWhole(Card("k1")));
        Assert.False(Shares.IsWhole(Card("k1") with { Fields = [] }));
        Assert.False(Shares.IsWhole(Card("k1") with { To = "" }));
        Assert.False(Shares.IsWhole(Card("k1") with { To = new string('a', 41) }));
        Assert.False(Shares.IsWhole(Card("k1", days: 3650)));
    }

    private static GiveShare Card(string key, int days = 30) => new()
    {
        CommandId = new CommandId($"give-{key}"),
        Key = new ShareKey(key),
        To = "Min vän",
        Fields = [ShareField.Alias],
        Days = days,
    };

    private static ParticipantState With(AssignmentId assignment, EngagementState state) => Anna with
    {
        Engagements = Anna.Engagements.Add(assignment, new OwnEngagement
        {
            Assignment = assignment,
            Title = "Trädgården",
            Engagement = new Engagement { Participant = Anna.Id, State = state },
        }),
    };
}
