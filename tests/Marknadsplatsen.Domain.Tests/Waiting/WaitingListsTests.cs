using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Tests.Waiting;

public sealed class WaitingListsTests
{
    private static readonly AssociationId Ours = new("ours");

    [Fact]
    public void The_oldest_is_first_and_a_page_after_the_last_is_the_last()
    {
        var items = Enumerable.Range(0, WaitingLists.PageLength + 1).Select(Item).Reverse().ToList();

        var first = WaitingLists.Page(items, 1);
        var last = WaitingLists.Page(items, 99);

        Assert.Equal(("r00", 2, 21), (first.Items[0].Reference, first.LastPage, first.Count));
        Assert.Equal((2, "r20"), (last.Page, Assert.Single(last.Items).Reference));
        Assert.Equal(1, WaitingLists.Page([], 1).LastPage);
    }

    [Fact]
    public void A_queue_of_one_sort_has_its_own_pages_and_every_sort_is_counted()
    {
        var items = Enumerable.Range(0, WaitingLists.PageLength + 1).Select(Item)
            .Append(Item(99) with { Kind = WaitingKind.Concern })
            .ToList();

        var concerns = WaitingLists.Page(items, 1, WaitingKind.Concern);
        var messages = WaitingLists.Page(items, 2, WaitingKind.Message);

        Assert.Equal("r99", Assert.Single(concerns.Items).Reference);
        Assert.Equal((1, 1), (concerns.Count, concerns.LastPage));
        Assert.Equal((2, 21, "r20"), (messages.Page, messages.Count, Assert.Single(messages.Items).Reference));
        Assert.All([concerns, messages], page => Assert.Equal(
            (1, 21, 0),
            (page.CountOf(WaitingKind.Concern), page.CountOf(WaitingKind.Message), page.CountOf(WaitingKind.Draft))));
        Assert.Equal(Enum.GetValues<WaitingKind>(), WaitingLists.InOrder.Order());
    }

    [Theory]
    [InlineData(OwnerRole.Coordinator, 1, true)]
    [InlineData(OwnerRole.Association, 1, false)]
    [InlineData(OwnerRole.Association, -1, true)]
    [InlineData(OwnerRole.Participant, -1, false)]
    public void What_an_association_leaves_is_the_coordinators(OwnerRole owner, int hoursLeft, bool isTheirs) =>
        Assert.Equal(isTheirs, WaitingLists.IsCoordinators(
            Item(0) with { Owner = owner, DueAtUtc = AssignmentSamples.Monday.AddHours(hoursLeft) },
            AssignmentSamples.Monday));

    [Fact]
    public void An_association_has_its_own_in_front_of_it_and_nobody_elses()
    {
        Assert.True(WaitingLists.IsAssociations(Item(0), Ours));
        Assert.False(WaitingLists.IsAssociations(Item(0), new AssociationId("theirs")));
        Assert.False(WaitingLists.IsAssociations(Item(0) with { Owner = OwnerRole.Coordinator }, Ours));
    }

    private static WaitingItem Item(int number) => new()
    {
        Owner = OwnerRole.Association,
        Association = Ours,
        Reference = $"r{number:00}",
        SinceUtc = AssignmentSamples.Monday.AddMinutes(number),
    };
}
