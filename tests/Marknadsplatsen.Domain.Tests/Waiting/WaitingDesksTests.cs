using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Waiting;

/// <summary>What is about an association has an owner and a date at the coordinators' desk.</summary>
public sealed class WaitingDesksTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;

    [Fact]
    public void A_draft_is_in_front_of_the_coordinators_when_it_has_rested_and_again_after_a_talk()
    {
        var book = new DraftBookRecord().With(new PostDraft { Id = "d1" }, Now)!;
        var stale = Now + DraftBookRecord.StaleAfter;

        Assert.False(IsInFront(book, stale.AddTicks(-1)));
        Assert.True(IsInFront(book, stale));
        Assert.Equal(WorkingDays.Add(stale, 2, Zone), Assert.Single(Of(book, stale).Items).DueAtUtc);
        var called = book with { CalledAtUtc = stale.AddDays(1) };
        Assert.False(IsInFront(called, stale.AddDays(2)));
        Assert.True(IsInFront(called, stale.AddDays(1) + DraftBookRecord.StaleAfter));
        Assert.Empty(Of(book, Now + DraftBookRecord.Life + TimeSpan.FromDays(1)).Items);
        Assert.Empty(Of(book.Without("d1"), stale).Items);
    }

    [Fact]
    public void A_draft_that_rests_says_whose_it_is_and_nothing_of_what_is_in_it()
    {
        var draft = new PostDraft { Id = "d1", Fields = [new DraftField { Name = "title", Values = ["Hemligt"] }] };
        var item = Assert.Single(Of(new DraftBookRecord().With(draft, Now)!, Now).Items);

        Assert.Equal(("own", OwnerRole.Coordinator), (item.Reference, item.Owner));
        Assert.DoesNotContain("Hemligt", item.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_is_the_coordinators_then_the_associations_and_then_nobodys()
    {
        var sent = EntryRules.Send(
            new EntryRecord(),
            new SendEntry { CommandId = new CommandId("c1"), Entry = Entry },
            Now,
            Zone).Next;
        var asked = Decided(sent, EntryStatus.Asked);
        var verified = Decided(asked, EntryStatus.Verified);

        var first = Assert.Single(WaitingDesks.Of("entry/1283", sent).Items);
        var second = Assert.Single(WaitingDesks.Of("entry/1283", asked).Items);
        Assert.Equal((OwnerRole.Coordinator, WorkingDays.Add(Now, 2, Zone)), (first.Owner, first.DueAtUtc));
        Assert.Equal((OwnerRole.Association, WorkingDays.Add(Now, 5, Zone)), (second.Owner, second.DueAtUtc));
        Assert.True(WaitingLists.IsAssociations(second, new AssociationId("own")));
        Assert.True(WaitingLists.IsCoordinators(second, second.DueAtUtc));
        Assert.Empty(WaitingDesks.Of("entry/1283", verified).Items);
    }

    [Fact]
    public void An_assignment_to_look_at_is_the_coordinators_until_it_is_answered()
    {
        var record = ReviewRules.Submit(
            new ReviewRecord(),
            new PostReview
            {
                Id = new AssignmentId("a1"),
                Form = new CommandId("f1"),
                Association = new AssociationId("own"),
                AssociationName = "Egna",
                Details = AssignmentSamples.Details(),
            },
            Now,
            Zone).Next;

        var item = Assert.Single(WaitingDesks.Of("review/1283", record).Items);
        var back = ReviewRules.SendBack(record, new AssignmentId("a1"), "Skriv mer.", Now).Next;

        Assert.Equal((OwnerRole.Coordinator, WorkingDays.Add(Now, 2, Zone)), (item.Owner, item.DueAtUtc));
        Assert.Null(item.Association);
        Assert.Empty(WaitingDesks.Of("review/1283", back).Items);
    }

    private static Entry Entry => new()
    {
        Association = new AssociationId("own"),
        Name = "Cykelköket",
        Kind = AssociationKind.Association,
        Number = OrganisationNumber.Parse("8020021237", null),
        Role = ContactRole.Volunteers,
        Reach = "kansli@cykelkoket.example",
        Area = new AreaId("soder"),
        About = "Vi lagar cyklar.",
    };

    private static EntryRecord Decided(EntryRecord record, EntryStatus status) => EntryRules.Decide(
        record,
        new DecideEntry
        {
            CommandId = new CommandId($"d-{status}"),
            Association = new AssociationId("own"),
            Status = status,
            Words = "Vem äger lokalen?",
        },
        Now,
        Zone).Next;

    private static WaitingEntry Of(DraftBookRecord book, DateTimeOffset now) =>
        WaitingDesks.Of("draftbook/own", new AssociationId("own"), book, now, Zone);

    private static bool IsInFront(DraftBookRecord book, DateTimeOffset now) =>
        WaitingLists.IsCoordinators(Assert.Single(Of(book, now).Items), now);
}
