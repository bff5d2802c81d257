using Marknadsplatsen.Web.Associations;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>What nobody has touched is never changed, and what both have changed is never chosen for them.</summary>
public sealed class PostMergeTests
{
    private static readonly PostForm Shown = PostFormSamples.Right with { Time = PostForm.SameTimes };

    [Fact]
    public void What_only_the_other_has_changed_is_as_the_other_left_it()
    {
        var now = Shown with { Title = "Disk", Area = "raa", Days = ["Monday"], ReplacesNobody = false };
        now = now with { House = "soberPlace" };

        var merge = PostMerge.Of(Shown, Shown with { Text = "Du diskar." }, now);

        Assert.Empty(merge.Conflicts);
        Assert.Equal(
            ("Disk", "raa", "Du diskar.", false, "soberPlace"),
            (merge.Form.Title, merge.Form.Area, merge.Form.Text, merge.Form.ReplacesNobody, merge.Form.House));
        Assert.Equal(["Monday"], merge.Form.Days);
    }

    [Fact]
    public void Ticks_of_both_are_kept_and_so_is_what_both_took_away()
    {
        var mine = Shown with { Qualities = ["bringSupporter", "quietSpace"] };
        var theirs = Shown with { Qualities = ["bringSupporter", "wheelchair", "hearingLoop"] };

        Assert.Equal(
            ["bringSupporter", "hearingLoop", "quietSpace"],
            PostMerge.Of(Shown, mine, theirs).Form.Qualities.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_to_the_same_is_no_conflict_and_a_line_break_is_no_change()
    {
        var shown = Shown with { Text = "Ett.\nTvå." };

        var merge = PostMerge.Of(
            shown,
            shown with { Text = "Ett.\r\nTvå. ", Title = "Disk" },
            shown with { Text = "Tre.", Title = "Disk" });

        Assert.Empty(merge.Conflicts);
        Assert.Equal(("Tre.", "Disk"), (merge.Form.Text, merge.Form.Title));
    }

    [Fact]
    public void Both_to_something_of_their_own_is_told_and_stays_as_typed()
    {
        var merge = PostMerge.Of(
            Shown,
            Shown with { Title = "Kaffe", Time = "weekly", Start = "10" },
            Shown with { Title = "Disk", Start = "11" });

        Assert.Equal(["title", "time"], merge.Conflicts);
        Assert.Equal(("Kaffe", "10"), (merge.Form.Title, merge.Form.Start));
    }

    [Fact]
    public void A_form_survives_being_carried_by_itself_and_nonsense_is_none()
    {
        var carried = ShownForm.Read(ShownForm.Write(Shown))!;

        Assert.Equal(Shown.Title, carried.Title);
        Assert.Equal(Shown.Qualities, carried.Qualities);
        Assert.All(new[] { null, "", "%", "AAAA", new string('A', 4096) }, text => Assert.Null(ShownForm.Read(text)));
    }
}
