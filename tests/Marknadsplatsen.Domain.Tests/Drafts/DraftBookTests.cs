using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Drafts;

/// <summary>A few drafts, each as it was last saved.</summary>
public sealed class DraftBookTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Fact]
    public void The_latest_saved_is_first_and_the_same_draft_again_takes_its_own_place()
    {
        var book = new DraftBookRecord().With(Draft("a", "Ett"), Now)!.With(Draft("b", "Två"), Now)!;

        book = book.With(Draft("a", "Tre"), Now.AddHours(1))!;

        Assert.Equal(["a", "b"], book.Drafts.Select(draft => draft.Id));
        Assert.Equal(("Tre", Now.AddHours(1)), (book.Drafts[0].Text("title"), book.Drafts[0].SavedAtUtc));
        Assert.Equal(["b"], book.Without("a").Drafts.Select(draft => draft.Id));
    }

    [Fact]
    public void There_are_twenty_at_most_and_old_ones_leave()
    {
        var book = new DraftBookRecord();
        for (var i = 0; i < DraftBookRecord.CountMax; i++)
        {
            book = book.With(Draft($"d{i}", "x"), Now)!;
        }

        Assert.Null(book.With(Draft("more", "x"), Now));
        Assert.NotNull(book.With(Draft("d0", "y"), Now));
        var later = book.With(Draft("more", "x"), Now + DraftBookRecord.Life + TimeSpan.FromDays(1))!;
        Assert.Equal(["more"], later.Drafts.Select(draft => draft.Id));
    }

    [Fact]
    public void The_longest_is_kept_and_one_more_sign_is_not()
    {
        var title = new string('x', DraftBookRecord.LengthMax - "title".Length);

        Assert.NotNull(new DraftBookRecord().With(Draft("a", title), Now));
        Assert.Null(new DraftBookRecord().With(Draft("a", title + "x"), Now));
    }

    private static PostDraft Draft(string id, string title) =>
        new() { Id = id, Fields = [new DraftField { Name = "title", Values = [title] }] };
}
