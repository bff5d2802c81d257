using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>The rules of what a person has done (DOMAIN row 76): the person writes, nobody counts. Pure.</summary>
public static class DeedRules
{
    /// <summary>Lines kept: chosen, some years of one a week.</summary>
    public const int LineCountMax = 200;

    /// <summary>Somebody of whom nothing is written yet.</summary>
    public static DeedState New(ParticipantId participant, MunicipalityCode municipality) =>
        new() { Participant = participant, Municipality = municipality };

    /// <summary>What becomes of a line, and the list after it; null when nothing is stored.</summary>
    public static (DeedOutcome Outcome, DeedState? Next) Tell(DeedState state, TellDeed command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        if (command.Text is null)
        {
            return (new DeedOutcome.Changed(), state with
            {
                Lines = state.Lines.RemoveAll(line => line.Number == command.Number),
            });
        }

        if (FreeText.Of(command.Text) is not { Text: { } text })
        {
            return (new DeedOutcome.Unreadable(), null);
        }

        var number = state.LastNumber + 1;
        return state.Lines.Length >= LineCountMax
            ? (new DeedOutcome.TooMany(), null)
            : (new DeedOutcome.Changed(), state with
            {
                Lines = state.Lines.Add(new DeedLine(number, text, now)),
                LastNumber = number,
            });
    }

    /// <summary>The person has seen what there is.</summary>
    public static DeedState Seen(DeedState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return NewSinceUtc(state) is null ? state : state with { SeenAtUtc = now };
    }

    /// <summary>When the latest came that the person has not seen; null when nothing is new.</summary>
    public static DateTimeOffset? NewSinceUtc(DeedState? state) =>
        state?.ToldAtUtc > (state?.SeenAtUtc ?? DateTimeOffset.MinValue) ? state!.ToldAtUtc : null;

    /// <summary>What the lists of what waits need to know, for who is asked to confirm and for the person.</summary>
    public static WaitingEntry WaitingOf(string source, DeedRecord record, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new WaitingEntry
        {
            Source = source,
            Version = record.Version,
            Person = record.State?.Participant,
            Items = record.State is { } state
                ? [.. state.Certificates.SelectMany(certificate => Items(state, certificate, zone))]
                : [],
        };
    }

    private static IEnumerable<WaitingItem> Items(DeedState state, Certificate certificate, TimeZoneInfo zone)
    {
        OwnerRole? owner = certificate switch
        {
            { Stage: CertificateStage.Asked } => certificate.Signer,
            { Stage: CertificateStage.Confirmed } or { IsReturned: true } => OwnerRole.Participant,
            _ => null,
        };
        if (owner is not { } role)
        {
            yield break;
        }

        var reference = Pseudonyms.ReferenceOf(certificate.Assignment, state.Participant);
        yield return new WaitingItem
        {
            Kind = WaitingKind.Certificate,
            Owner = role,
            Assignment = certificate.Assignment,
            Association = role == OwnerRole.Association ? certificate.Association : null,
            Title = certificate.Title,
            Pseudonym = certificate.Pseudonym,
            Reference = reference,
            PersonReference = reference,
            SinceUtc = certificate.ChangedAtUtc,
            DueAtUtc = HoldTimes.AnswerBy(certificate.ChangedAtUtc, zone),
        };
    }
}
