using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>
/// The rules of a certificate: the person writes it, one role confirms it and adds no word, and it exists only when the
/// person has approved it and for as long as they want. Nobody can ask for it but the person (DOMAIN 3.9b). Pure.
/// </summary>
public static class CertificateRules
{
    /// <summary>Certificates kept: chosen, more than anybody shows.</summary>
    public const int CountMax = 50;

    /// <summary>Chosen sentences in one: chosen, so that it fits a page.</summary>
    public const int WordCountMax = 20;

    /// <summary>The longest chosen sentence.</summary>
    public const int WordLengthMax = 80;

    /// <summary>The longest "from" or "to".</summary>
    public const int PeriodLengthMax = 30;

    /// <summary>The most hours that anybody can mean: chosen, some years of full days.</summary>
    public const int HoursMax = 9999;

    /// <summary>Whether there is something that a certificate can be about: they have, or had, a place.</summary>
    public static bool MayWrite(Engagement? engagement) =>
        engagement is { IsTaken: true } or { State: EngagementState.Ended };

    /// <summary>The certificate about an assignment; null when there is none.</summary>
    public static Certificate? Find(DeedState? state, AssignmentId assignment) =>
        state?.Certificates.FirstOrDefault(certificate => certificate.Assignment == assignment);

    /// <summary>What becomes of a writing, and the state after it; null when nothing is stored.</summary>
    /// <param name="state">As it is.</param>
    /// <param name="command">What is written.</param>
    /// <param name="assignment">The assignment as it is now; null when there is none.</param>
    /// <param name="now">The moment.</param>
    public static (DeedOutcome Outcome, DeedState? Next) Write(
        DeedState state, WriteCertificate command, AssignmentState? assignment, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var known = Find(state, command.Assignment);
        var engagement = assignment?.Of(state.Participant);
        if (known is null && !MayWrite(engagement))
        {
            return (new DeedOutcome.NotYours(), null);
        }

        if (known is null && state.Certificates.Length >= CountMax)
        {
            return (new DeedOutcome.TooMany(), null);
        }

        if (command.Signer == OwnerRole.Participant || Read(command) is not { } read)
        {
            return (new DeedOutcome.Unreadable(), null);
        }

        // What is known of the assignment stays when it, or the relation to it, is no longer stored.
        var about = MayWrite(engagement)
            ? read with
            {
                Association = assignment!.AssociationId,
                Title = assignment.Details.Title,
                AssociationName = assignment.AssociationName,
                Pseudonym = Pseudonyms.Of(assignment.Id, engagement!),
            }
            : read with
            {
                Association = known!.Association,
                Title = known.Title,
                AssociationName = known.AssociationName,
                Pseudonym = known.Pseudonym,
            };
        return (new DeedOutcome.Changed(), Put(state, known, about with
        {
            Revision = (known?.Revision ?? 0) + 1,
            ChangedAtUtc = now,
        }));
    }

    /// <summary>What becomes of a step, and the state after it; null when nothing is stored.</summary>
    public static (DeedOutcome Outcome, DeedState? Next) Take(
        DeedState state, TakeCertificateStep command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var isSigners = command.Step is CertificateStep.Confirm or CertificateStep.Return;
        if (Find(state, command.Assignment) is not { } known
            || command.From != (isSigners ? known.Signer : OwnerRole.Participant))
        {
            return (new DeedOutcome.NotYours(), null);
        }

        if (command.Step == CertificateStep.Remove)
        {
            return (new DeedOutcome.Changed(), state with { Certificates = state.Certificates.Remove(known) });
        }

        if (known.Revision != command.Revision || Next(known, command, now) is not { } next)
        {
            return (new DeedOutcome.Changing(), null);
        }

        var after = Put(state, known, next with { ChangedAtUtc = now });
        return (new DeedOutcome.Changed(), isSigners ? after with { ToldAtUtc = now } : after);
    }

    /// <summary>Whether a code is of a certificate that exists and says what it said when it was approved.</summary>
    public static Certificate? Proven(DeedState? state, CertificateKey key) =>
        state?.Certificates.FirstOrDefault(certificate =>
            certificate is { Stage: CertificateStage.Approved, Digest: { } digest }
            && certificate.Key == key
            && digest == DigestOf(certificate));

    /// <summary>The state without what nobody has approved since before a moment (DOMAIN 3.8).</summary>
    public static DeedState Forget(DeedState state, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Certificates.Any(certificate => IsLeft(certificate, before))
            ? state with { Certificates = state.Certificates.RemoveAll(certificate => IsLeft(certificate, before)) }
            : state;
    }

    /// <summary>Whether a certificate is one that nobody has approved or done anything about since a moment.</summary>
    public static bool IsLeft(Certificate certificate, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.Stage != CertificateStage.Approved && certificate.ChangedAtUtc < before;
    }

    private static Certificate? Next(Certificate known, TakeCertificateStep command, DateTimeOffset now) =>
        (command.Step, known.Stage) switch
        {
            (CertificateStep.Ask, CertificateStage.Draft) =>
                known with { Stage = CertificateStage.Asked, IsReturned = false },
            (CertificateStep.TakeBack, CertificateStage.Asked) => known with { Stage = CertificateStage.Draft },
            (CertificateStep.TakeBack, CertificateStage.Approved) => known with
            {
                Stage = CertificateStage.Confirmed,
                ApprovedAtUtc = null,
                ApprovedBy = null,
                Key = null,
                Digest = null,
            },
            (CertificateStep.Confirm, CertificateStage.Asked) =>
                known with { Stage = CertificateStage.Confirmed, ConfirmedAtUtc = now },
            (CertificateStep.Return, CertificateStage.Asked) =>
                known with { Stage = CertificateStage.Draft, IsReturned = true },
            (CertificateStep.Approve, CertificateStage.Confirmed) when command.Key is { } key => known with
            {
                Stage = CertificateStage.Approved,
                ApprovedAtUtc = now,
                ApprovedBy = command.CommandId,
                Key = key,
                Digest = DigestOf(known),
            },
            _ => null,
        };

    private static Certificate? Read(WriteCertificate command)
    {
        var words = command.Words.Select(TypedText.Line).Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal).ToImmutableArray();
        var text = FreeText.Of(command.Text);
        var (from, to) = (TypedText.Line(command.From), TypedText.Line(command.To));
        var isReadable = text.Problem is null or FreeTextProblem.Empty
            && (words.Length > 0 || text.Text is not null)
            && words.Length <= WordCountMax && words.All(word => word.Length <= WordLengthMax)
            && from.Length <= PeriodLengthMax && to.Length <= PeriodLengthMax
            && FreeText.Of($"{from} {to}").Problem is null or FreeTextProblem.Empty
            && command.Hours is null or (>= 1 and <= HoursMax);
        return !isReadable
            ? null
            : new Certificate
            {
                Assignment = command.Assignment,
                Title = "",
                AssociationName = "",
                Pseudonym = "",
                Words = words,
                Text = text.Text,
                From = from.Length > 0 ? from : null,
                To = to.Length > 0 ? to : null,
                Hours = command.Hours,
                Signer = command.Signer,
                NamesPlace = command.NamesPlace,
            };
    }

    private static DeedState Put(DeedState state, Certificate? known, Certificate next) => state with
    {
        Certificates = known is null ? state.Certificates.Add(next) : state.Certificates.Replace(known, next),
    };

    /// <summary>What the paper says, and nothing else: a field that comes later changes no certificate.</summary>
    private static string DigestOf(Certificate certificate) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes<object?[]>(
        [
            certificate.Assignment.Value, certificate.Title, certificate.AssociationName, certificate.ShowsPlace,
            certificate.Words, certificate.Text, certificate.From, certificate.To, certificate.Hours,
            certificate.Signer.ToString(), certificate.ConfirmedAtUtc?.UtcTicks,
        ])));
}
