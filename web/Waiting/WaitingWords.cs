using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Web.Deeds;
using Marknadsplatsen.Web.Inquiries;
using Marknadsplatsen.Web.Peers;
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
        var isOthers = !isHost && item.Owner == OwnerRole.Association;
        return new WaitingRow(
            $"{item.Kind}-{item.Reference}",
            Href(item, isHost),
            texts[isOthers ? $"Waiting.{item.Kind}.Host" : $"Waiting.{item.Kind}", Who(item)],
            item.Title,
            texts["Waiting.Since", moments.Day(item.SinceUtc)],
            texts[isLate ? "Waiting.Late" : "Waiting.Due", moments.Day(item.DueAtUtc)],
            isLate)
        {
            DueAtUtc = item.DueAtUtc,
        };
    }

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
        (WaitingKind.Question, _, _) => DeskInquiryEndpoints.HostPath(item.Reference),
        _ => null,
    };
}
