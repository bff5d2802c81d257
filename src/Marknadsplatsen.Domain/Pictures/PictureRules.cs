using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>
/// Which pictures an association shows: a few of itself, and one of each assignment, where a new one comes in place of
/// the one before. A coordinator looks first at those of a new association (DOMAIN 3.13), and can send any back. Pure.
/// </summary>
public static class PictureRules
{
    /// <summary>Of the association itself: chosen, a page that loads on an old phone.</summary>
    public const int OwnCountMax = 6;

    /// <summary>In all, with those that were sent back: chosen, one for each assignment of some years.</summary>
    public const int CountMax = 60;

    /// <summary>Of one association that wait for a coordinator: chosen, more is a flood.</summary>
    public const int WaitingCountMax = 6;

    /// <summary>The longest reason (U18).</summary>
    public const int WordsLengthMax = FreeText.LengthMax;

    /// <summary>An association without pictures.</summary>
    public static PictureState New(AssociationId association, AddPicture command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new()
        {
            Association = association,
            Municipality = command.Municipality,
            AssociationName = command.AssociationName,
        };
    }

    /// <summary>Adds a picture, or says why not. The next state is null when nothing changes.</summary>
    public static (PictureOutcome Outcome, PictureState? Next) Add(
        PictureState known, AddPicture command, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(command);
        var alt = command.Picture.Alt;
        if (string.IsNullOrWhiteSpace(alt) || HostPageRules.WrongWith(alt, HostPicture.AltLengthMax) is not null)
        {
            return (new PictureOutcome.NotRight(), null);
        }

        if (known.Pictures.Any(each => each.Id == command.Picture.Id))
        {
            return (new PictureOutcome.Done([]), null);
        }

        var picture = command.Picture with
        {
            Stage = command.IsLookedAt ? PictureStage.Waiting : PictureStage.Shown,
            SentAtUtc = now,
            NextStepAtUtc = command.IsLookedAt ? HoldTimes.AnswerBy(now, zone) : null,
            Words = null,
        };
        var replaced = Replaced(known, picture);
        var pictures = known.Pictures.RemoveAll(each => replaced.Contains(each)).Add(picture);
        return HasRoom(pictures)
            ? (Done(replaced), known with { AssociationName = command.AssociationName, Pictures = pictures })
            : (new PictureOutcome.TooMany(), null);
    }

    /// <summary>The association takes one away. Its files are the caller's to remove.</summary>
    public static (PictureOutcome Outcome, PictureState? Next) Remove(PictureState known, BlobFileId id) =>
        Find(known, id) is { } picture
            ? (Done([picture]), known with { Pictures = known.Pictures.Remove(picture) })
            : (new PictureOutcome.NotThere(), null);

    /// <summary>
    /// A coordinator has looked at one and shows it, in place of what was shown of the same assignment.
    /// </summary>
    public static (PictureOutcome Outcome, PictureState? Next) Show(PictureState known, BlobFileId id)
    {
        if (Find(known, id) is not { Stage: not PictureStage.SentBack } picture)
        {
            return (new PictureOutcome.NotThere(), null);
        }

        if (picture.Stage == PictureStage.Shown)
        {
            return (new PictureOutcome.Done([]), null);
        }

        var shown = picture with { Stage = PictureStage.Shown, NextStepAtUtc = null };
        var replaced = Replaced(known with { Pictures = known.Pictures.Remove(picture) }, shown);
        return (Done(replaced), known with
        {
            Pictures = known.Pictures.Replace(picture, shown).RemoveAll(each => replaced.Contains(each)),
        });
    }

    /// <summary>
    /// A coordinator sends one back, and says why: one that waits, or one that is shown and should not be.
    /// </summary>
    public static (PictureOutcome Outcome, PictureState? Next) SendBack(
        PictureState known, BlobFileId id, string? words)
    {
        var reason = FreeText.Of(words).Text;
        if (Find(known, id) is not { } picture)
        {
            return (new PictureOutcome.NotThere(), null);
        }

        if (picture.Words is { } said)
        {
            return (said == reason ? new PictureOutcome.Done([]) : new PictureOutcome.NotThere(), null);
        }

        if (reason is null)
        {
            return (new PictureOutcome.NotRight(), null);
        }

        var next = picture with { Stage = PictureStage.SentBack, NextStepAtUtc = null, Words = reason };
        return (Done([picture]), known with { Pictures = known.Pictures.Replace(picture, next) });
    }

    /// <summary>An assignment is over for good, and with it what is shown of it.</summary>
    public static (PictureOutcome Outcome, PictureState? Next) Forget(PictureState known, AssignmentId assignment)
    {
        ArgumentNullException.ThrowIfNull(known);
        var over = known.Pictures.Where(picture => picture.Assignment == assignment).ToImmutableArray();
        return over.IsEmpty
            ? (new PictureOutcome.Done([]), null)
            : (Done(over), known with { Pictures = known.Pictures.RemoveRange(over) });
    }

    /// <summary>What everybody is shown of an assignment, or with null of the association itself.</summary>
    public static ImmutableArray<HostPicture> Shown(PictureState? known, AssignmentId? assignment) =>
    [
        .. (known?.Pictures ?? []).Where(picture =>
            picture.Stage == PictureStage.Shown && picture.Assignment == assignment),
    ];

    /// <summary>What the lists of what waits need to know: one row for an association, whatever it has sent.</summary>
    public static WaitingEntry WaitingOf(string source, PictureRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var first = record.State?.Pictures.Where(picture => picture.Stage == PictureStage.Waiting)
            .MinBy(picture => picture.SentAtUtc);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Items = first is null
                ? []
                :
                [
                    new WaitingItem
                    {
                        Kind = WaitingKind.Picture,
                        Owner = OwnerRole.Coordinator,
                        Association = record.State!.Association,
                        Title = record.State.AssociationName,
                        Reference = record.State.Association.Value,
                        SinceUtc = first.SentAtUtc,
                        DueAtUtc = first.NextStepAtUtc ?? first.SentAtUtc,
                    },
                ],
        };
    }

    private static HostPicture? Find(PictureState known, BlobFileId id)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Pictures.FirstOrDefault(picture => picture.Id == id);
    }

    /// <summary>
    /// Those of the same assignment that it comes in place of. What is shown stays until a coordinator has looked at
    /// the new one.
    /// </summary>
    private static ImmutableArray<HostPicture> Replaced(PictureState known, HostPicture picture) =>
        picture.Assignment is null
            ? []
            :
            [
                .. known.Pictures.Where(each => each.Assignment == picture.Assignment
                    && (picture.Stage == PictureStage.Shown || each.Stage != PictureStage.Shown)),
            ];

    private static bool HasRoom(ImmutableArray<HostPicture> pictures) =>
        pictures.Length <= CountMax
        && pictures.Count(each => each.Assignment is null && each.Stage != PictureStage.SentBack) <= OwnCountMax
        && pictures.Count(each => each.Stage == PictureStage.Waiting) <= WaitingCountMax;

    private static PictureOutcome.Done Done(ImmutableArray<HostPicture> gone) =>
        new([.. gone.Where(picture => picture.Stage != PictureStage.SentBack).Select(picture => picture.Id)]);
}
