using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Reviews;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>
/// What waits at the coordinators' desk that is about an association and nobody's person: entries, assignments to look
/// at, and drafts that rest (DOMAIN section 1 row 84). Pure.
/// </summary>
public static class WaitingDesks
{
    /// <summary>Entries that somebody has yet to decide. The one who was asked something has it next.</summary>
    public static WaitingEntry Of(string source, EntryRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Items =
            [
                .. record.Entries.Where(entry => entry.IsOpen).Select(entry => new WaitingItem
                {
                    Kind = WaitingKind.Entry,
                    Owner = entry.Status == EntryStatus.Asked ? OwnerRole.Association : OwnerRole.Coordinator,
                    Association = entry.Association,
                    Title = entry.Name,
                    Reference = entry.Association.Value,
                    SinceUtc = entry.SentAtUtc,
                    DueAtUtc = entry.NextStepAtUtc,
                }),
            ],
        };
    }

    /// <summary>Assignments that a coordinator has yet to look at.</summary>
    public static WaitingEntry Of(string source, ReviewRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Items =
            [
                .. record.Posts.Where(post => post.IsWaiting).Select(post => new WaitingItem
                {
                    Kind = WaitingKind.Review,
                    Owner = OwnerRole.Coordinator,
                    Title = post.Details.Title,
                    Reference = post.Id.Value,
                    SinceUtc = post.SentAtUtc,
                    DueAtUtc = post.NextStepAtUtc,
                }),
            ],
        };
    }

    /// <summary>One association's drafts: in front of the coordinators when they have rested for long.</summary>
    public static WaitingEntry Of(
        string source, AssociationId association, DraftBookRecord record, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Items = record.StaleSinceUtc(now) is not { } since
                ? []
                :
                [
                    new WaitingItem
                    {
                        Kind = WaitingKind.Draft,
                        Owner = OwnerRole.Coordinator,
                        Reference = association.Value,
                        SinceUtc = since,
                        DueAtUtc = HoldTimes.AnswerBy(since, zone),
                    },
                ],
        };
    }
}
