using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Deeds;
using Marknadsplatsen.Web.Entries;
using Marknadsplatsen.Web.Inquiries;
using Marknadsplatsen.Web.Peers;
using Marknadsplatsen.Web.Pictures;
using Marknadsplatsen.Web.Reviews;
using Marknadsplatsen.Web.Supports;
using Marknadsplatsen.Web.Talks;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Waiting;

/// <summary>Says what waits for whom, never who anybody is.</summary>
internal sealed class WaitingWords(Texts texts, MomentWords moments, TimeProvider time)
{
    /// <summary>A row as an association or a coordinator reads it.</summary>
    public WaitingRow Of(WaitingItem item, bool isHost)
    {
        var isLate = item.DueAtUtc <= time.GetUtcNow();
        var step = isHost ? null : StepOf(item);
        var isOthers = !isHost && item.Owner == OwnerRole.Association;
        return new WaitingRow(
            $"{item.Kind}-{item.Reference}",
            Href(item, isHost),
            texts[$"Waiting.{item.Kind}{(isOthers ? ".Host" : isHost && IsAsked(item) ? ".Asked" : "")}", Who(item)],
            item.Title,
            texts["Waiting.Since", moments.Day(item.SinceUtc)],
            texts[isLate ? "Waiting.Late" : "Waiting.Due", moments.Day(item.DueAtUtc)],
            isLate)
        {
            DueAtUtc = item.DueAtUtc,
            Owner = isHost ? null : texts[$"Waiting.Owner.{item.Owner}"],
            Next = texts[$"Waiting.Next.{item.Kind}"],
            Step = step,
            Assignment = step is null ? null : item.Assignment,
            DraftOf = item.Kind == WaitingKind.Draft ? item.Reference : null,
        };
    }

    /// <summary>A draft that rests, with whose it is and how to reach them.</summary>
    public WaitingRow WithHost(WaitingRow row, string name, string? reach) => row with
    {
        About = reach is null ? name : texts["Waiting.Draft.Reach", name, reach],
    };

    // What a coordinator does with one tap; the rest is read first.
    private static SupportStep? StepOf(WaitingItem item) => item.Kind switch
    {
        WaitingKind.FollowUp => SupportStep.Talked,
        WaitingKind.Coordinator => SupportStep.Become,
        _ => null,
    };

    private static bool IsAsked(WaitingItem item) => item.Kind == WaitingKind.Entry;

    private string Who(WaitingItem item) => item.Pseudonym is { } pseudonym
        ? texts["Association.Person", pseudonym]
        : texts["Waiting.Somebody"];

    private static string? Href(WaitingItem item, bool isHost) => (item.Kind, item.Assignment, item.Owner) switch
    {
        (WaitingKind.Message, { } assignment, OwnerRole.Association) when isHost =>
            DeskTalkEndpoints.HostPath(assignment, item.Reference),
        (WaitingKind.Message, { } assignment, OwnerRole.Coordinator) =>
            DeskTalkEndpoints.DeskPath(assignment, item.Reference),
        (WaitingKind.Certificate, { } assignment, OwnerRole.Association) when isHost =>
            DeskCertificateEndpoints.HostPath(assignment, item.Reference),
        (WaitingKind.Certificate, { } assignment, OwnerRole.Coordinator) =>
            DeskCertificateEndpoints.DeskPath(assignment, item.Reference),
        (WaitingKind.FollowUp or WaitingKind.Coordinator or WaitingKind.Call or WaitingKind.Work, _, _) =>
            DeskSupportEndpoints.Path(item.Reference),
        (WaitingKind.Concern or WaitingKind.Question, _, _) when !isHost =>
            DeskInquiryEndpoints.DeskPath(item.Reference),
        (WaitingKind.Peer, _, _) => DeskPeerEndpoints.Path,
        (WaitingKind.Entry, _, _) => isHost ? AssociationEndpoints.Path : EntryDeskEndpoints.Path,
        (WaitingKind.Review, _, _) => ReviewEndpoints.Path,
        (WaitingKind.Picture, _, _) => DeskPictureEndpoints.Href(item.Reference),
        (WaitingKind.Question, _, _) => DeskInquiryEndpoints.HostPath(item.Reference),
        _ => null,
    };
}
