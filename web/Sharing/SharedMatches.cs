using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Time;
using Marknadsplatsen.Web.Weeks;
using Orleans;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>Says what a support person sees of one match. Made here and nowhere else.</summary>
internal sealed class SharedMatches(
    CatalogReplica catalog,
    IGrainFactory grains,
    Commitments commitments,
    SessionWords sessions,
    AssignmentWords words,
    ChangeWords changes,
    MomentWords moments,
    Texts texts)
{
    /// <summary>The match of a card that lasts; null for a card about the person.</summary>
    public async Task<SharedMatchView?> OfAsync(SharedView shared)
    {
        if (shared.Grant.Assignment is not { } assignment
            || shared.State.Engagements.GetValueOrDefault(assignment) is not { } own)
        {
            return null;
        }

        var card = catalog.Snapshot.Find(assignment);
        var details = card?.Details
            ?? (await grains.GetGrain<IAssignmentGrain>(assignment.Value).View())?.State.Details;
        bool Has(ShareField field) => shared.Grant.Fields.Contains(field);
        return new SharedMatchView
        {
            What = Has(ShareField.What) ? (own.Title, card?.AssociationName) : null,
            When = Has(ShareField.When) && details is not null ? When(own, details) : null,
            Where = Has(ShareField.Where) && details is not null ? words.Where(details) : null,
            Meets = Has(ShareField.Meets) && details is not null ? details.FirstVisit ?? "" : null,
            Changes = Has(ShareField.Changes) ? [.. Changes(own)] : null,
        };
    }

    private List<string> When(OwnEngagement own, AssignmentDetails details)
    {
        var session = details.Sessions.FirstOrDefault(one => one.Id == own.Engagement.Session);
        var times = new List<string> { session is null ? sessions.Full(details) : sessions.One(session) };
        var coming = new Commitment(own.Assignment, details, own.Engagement.Session, CommitmentKind.Taken)
        {
            Skipped = [.. own.Engagement.Skipped.Select(skipped => skipped.Occasion)],
        };
        var today = commitments.Today;
        if (own.Engagement.IsTaken
            && own.Engagement.State != EngagementState.Paused
            && coming.Coming(today, today.AddDays(Commitments.OverlapDays)) is [var next, ..])
        {
            times.Add(texts["Sharing.Match.Next", moments.Moment(next.StartsAtUtc)]);
        }

        return times;
    }

    private IEnumerable<string> Changes(OwnEngagement own)
    {
        var engagement = own.Engagement;
        if (!engagement.IsTaken)
        {
            yield return texts["Sharing.Match.NotYet"];
        }

        if (engagement.State == EngagementState.Paused)
        {
            yield return texts["Sharing.Match.Paused"];
        }

        foreach (var (label, before, after) in engagement.Change is { } change ? changes.Of(change).Rows : [])
        {
            yield return texts["Sharing.Match.Change", label, before, after];
        }

        foreach (var skipped in engagement.Skipped.Where(_ => engagement.IsTaken).OrderBy(one => one.Occasion.Date))
        {
            yield return texts["Sharing.Match.Skipped", moments.Date(skipped.Occasion.Date)];
        }
    }
}
