using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Entries;

/// <summary>An association comes in once, through a coordinator, and somebody always owns the next step.</summary>
public sealed class EntryRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;
    private static readonly OrganisationNumber Number = OrganisationNumber.Parse("802002-0015", null);

    [Fact]
    public void It_waits_for_two_working_days_at_most_and_the_same_form_again_is_the_same_one()
    {
        var (record, outcome) = Send(new EntryRecord(), "a");

        var entry = Assert.IsType<EntryOutcome.Kept>(outcome).Entry;
        Assert.Equal((EntryStatus.Waiting, Now), (entry.Status, entry.SentAtUtc));
        Assert.Equal(WorkingDays.Add(Now, 2, Zone), entry.NextStepAtUtc);
        var (again, same) = Send(record, "a");
        Assert.Same(record, again);
        Assert.Equal(outcome, same);
    }

    [Fact]
    public void A_number_is_one_associations_until_it_is_refused_and_is_shared_by_units_and_meeting_places()
    {
        var (record, _) = Send(new EntryRecord(), "a");

        Assert.IsType<EntryOutcome.NumberTaken>(Send(record, "b").Outcome);
        Assert.IsType<EntryOutcome.Kept>(Send(record, "c", kind: AssociationKind.MeetingPlace).Outcome);
        Assert.IsType<EntryOutcome.Kept>(Send(record, "d", kind: AssociationKind.Municipal).Outcome);
        var (refused, _) = Decide(record, "a", "no", EntryStatus.Refused, "Vi når er inte.");
        Assert.IsType<EntryOutcome.Kept>(Send(refused, "b").Outcome);
    }

    [Fact]
    public void A_door_lets_three_in_a_day_and_as_many_the_next()
    {
        var record = new EntryRecord();
        for (var i = 0; i < EntryRules.DoorCountMax; i++)
        {
            (record, var kept) = Send(record, $"a{i}", AssociationKind.MeetingPlace, "door");
            Assert.IsType<EntryOutcome.Kept>(kept);
        }

        Assert.IsType<EntryOutcome.ManyFromHere>(Send(record, "more", AssociationKind.MeetingPlace, "door").Outcome);
        Assert.IsType<EntryOutcome.Kept>(Send(record, "other", AssociationKind.MeetingPlace, "other").Outcome);
        Assert.IsType<EntryOutcome.Kept>(
            Send(record, "more", AssociationKind.MeetingPlace, "door", Now.AddDays(1)).Outcome);
    }

    [Fact]
    public void No_more_wait_than_can_be_answered()
    {
        var record = new EntryRecord();
        for (var i = 0; i < EntryRules.OpenCountMax; i++)
        {
            record = Send(record, $"a{i}", AssociationKind.MeetingPlace).Next;
        }

        Assert.IsType<EntryOutcome.TooMany>(Send(record, "more", AssociationKind.MeetingPlace).Outcome);
        var (answered, _) = Decide(record, "a0", "yes", EntryStatus.Verified, null);
        Assert.IsType<EntryOutcome.Kept>(Send(answered, "more", AssociationKind.MeetingPlace).Outcome);
    }

    [Fact]
    public void A_question_goes_back_and_forth_with_a_date_each_time()
    {
        var (record, _) = Send(new EntryRecord(), "a");

        (record, var asked) = Decide(record, "a", "ask", EntryStatus.Asked, " Vem äger lokalen? ");
        Assert.Equal(
            (EntryStatus.Asked, "Vem äger lokalen?", WorkingDays.Add(Now, 5, Zone)),
            Of(asked));
        (record, var answered) = Decide(record, "a", "answer", EntryStatus.Waiting, "Kommunen.");
        var kept = Assert.IsType<EntryOutcome.Kept>(answered).Entry;
        Assert.Equal((EntryStatus.Waiting, "Kommunen."), (kept.Status, kept.Answer));
        Assert.Equal(WorkingDays.Add(Now, 2, Zone), kept.NextStepAtUtc);
        Assert.IsType<EntryOutcome.NotOpen>(Decide(record, "a", "more", EntryStatus.Waiting, "Mer.").Outcome);
    }

    [Fact]
    public void A_no_needs_a_reason_and_lets_go_of_how_to_reach_them_and_a_decision_stands()
    {
        var (record, _) = Send(new EntryRecord(), "a");

        Assert.IsType<EntryOutcome.NotRight>(Decide(record, "a", "no", EntryStatus.Refused, "  ").Outcome);
        Assert.IsType<EntryOutcome.NotRight>(
            Decide(record, "a", "no", EntryStatus.Refused, new string('x', EntryRules.WordsLengthMax + 1)).Outcome);
        (record, var refused) = Decide(record, "a", "no", EntryStatus.Refused, "Vi når er inte.");
        Assert.Null(Assert.IsType<EntryOutcome.Kept>(refused).Entry.Reach);
        Assert.Equal(refused, Decide(record, "a", "no", EntryStatus.Refused, "Vi når er inte.").Outcome);
        Assert.IsType<EntryOutcome.NotOpen>(Decide(record, "a", "yes", EntryStatus.Verified, null).Outcome);
        Assert.IsType<EntryOutcome.NotOpen>(Decide(record, "nobody", "yes", EntryStatus.Verified, null).Outcome);
        var later = Send(record, "b", at: Now + EntryRules.RefusedLife + TimeSpan.FromDays(1)).Next;
        Assert.Equal(["b"], later.Entries.Select(entry => entry.Association.Value));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("about")]
    [InlineData("reach")]
    [InlineData("number")]
    [InlineData("kind")]
    public void What_no_form_makes_is_refused(string wrong)
    {
        var entry = Entry("a", AssociationKind.Association);
        entry = wrong switch
        {
            "name" => entry with { Name = new string('x', EntryRules.NameLengthMax + 1) },
            "about" => entry with { About = " " },
            "reach" => entry with { Reach = null },
            "number" => entry with { Number = new OrganisationNumber("8020020016") },
            _ => entry with { Kind = AssociationKind.Supplier },
        };

        var (record, outcome) = EntryRules.Send(
            new EntryRecord(), new SendEntry { CommandId = new CommandId("c"), Entry = entry }, Now, Zone);

        Assert.IsType<EntryOutcome.NotRight>(outcome);
        Assert.Empty(record.Entries);
    }

    private static (EntryStatus Status, string? Words, DateTimeOffset Next) Of(EntryOutcome outcome)
    {
        var entry = Assert.IsType<EntryOutcome.Kept>(outcome).Entry;
        return (entry.Status, entry.Words, entry.NextStepAtUtc);
    }

    private static Entry Entry(string association, AssociationKind kind) => new()
    {
        Association = new AssociationId(association),
        Name = "Cykelköket",
        Kind = kind,
        Number = Number,
        Role = ContactRole.Office,
        Reach = "042-10 50 00",
        Area = new AreaId("soder"),
        About = "Vi lagar cyklar.",
    };

    private static (EntryRecord Next, EntryOutcome Outcome) Send(
        EntryRecord record,
        string association,
        AssociationKind kind = AssociationKind.Association,
        string? door = null,
        DateTimeOffset? at = null) => EntryRules.Send(
            record,
            new SendEntry
            {
                CommandId = new CommandId(association),
                Entry = Entry(association, kind),
                Door = door,
            },
            at ?? Now,
            Zone);

    private static (EntryRecord Next, EntryOutcome Outcome) Decide(
        EntryRecord record, string association, string command, EntryStatus status, string? words) => EntryRules.Decide(
            record,
            new DecideEntry
            {
                CommandId = new CommandId(command),
                Association = new AssociationId(association),
                Status = status,
                Words = words,
            },
            Now,
            Zone);
}
