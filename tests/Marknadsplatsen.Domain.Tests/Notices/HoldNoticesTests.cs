using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Notices;

public sealed class HoldNoticesTests
{
    private static readonly AssignmentId A1 = new("a1");

    [Fact]
    public void A_hold_is_new_until_it_is_answered_or_has_ended()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1));
        story.Accept("anna");
        var held = HoldNotices.Of(A1, story.Of("anna"));
        Assert.Equal((story.Now, story.Of("anna").HoldEndsAtUtc), (held.SinceUtc, held.EndsAtUtc));

        story.WaitUntil(held.EndsAtUtc!.Value).WakeUp();
        var ended = HoldNotices.Of(A1, story.Of("anna"));
        Assert.Equal((held.EndsAtUtc, null), (ended.SinceUtc, ended.EndsAtUtc));

        story.Step("anna", StepBack.Decline);
        Assert.Null(HoldNotices.Of(A1, story.Of("anna")).SinceUtc);
    }

    [Fact]
    public void Whoever_only_waits_for_the_host_is_not_asked_to_answer()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(new Demands { ConfidentialityPledge = true }));
        story.Accept("anna");

        Assert.True(story.Of("anna").IsHeld);
        Assert.Null(HoldNotices.Of(A1, story.Of("anna")).SinceUtc);
    }

    [Theory]
    [InlineData("2026-03-28T17:00:00+00:00", "2026-03-27T17:00:00+00:00")]
    [InlineData("2026-03-29T16:00:00+00:00", "2026-03-28T16:00:00+00:00")]
    [InlineData("2026-10-25T05:30:00+00:00", "2026-10-24T06:00:00+00:00")]
    public void A_day_before_its_end_it_is_told_again_in_the_day_also_when_the_clock_changes(string ends, string sends)
    {
        var endsAtUtc = DateTimeOffset.Parse(ends, null);
        var sinceUtc = endsAtUtc.AddDays(-3);
        var record = new NoticeRecord
        {
            Frequency = MessageFrequency.OnceADay,
            SentUpToUtc = sinceUtc,
            New = [new NewToPerson("hold/a1", 1, sinceUtc) { EndsAtUtc = endsAtUtc }],
        };

        Assert.Equal(
            DateTimeOffset.Parse(sends, null), NoticeRules.NextSendAt(record, sinceUtc, AssignmentSamples.Stockholm));
        var told = NoticeRules.Sent(record, endsAtUtc - HoldNotices.SoonBefore, null);
        Assert.Null(NoticeRules.NextSendAt(told, endsAtUtc, AssignmentSamples.Stockholm));
    }
}
