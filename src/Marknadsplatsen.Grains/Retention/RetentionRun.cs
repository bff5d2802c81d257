using System.Collections.Immutable;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Retention;

/// <summary>
/// Carries out the retention rules: finds what is due, and removes it when the rule has a decision. Each rule that
/// removed or told anybody leaves a row in the protocol. What a run that was cut off left is found by the next one.
/// </summary>
public sealed class RetentionRun(
    IFactScan facts,
    IGrainFactory grains,
    PersonErasure erasure,
    IRetentionNotice notice,
    City city,
    TimeProvider time)
{
    /// <summary>Removed by one rule in one run: chosen; what is more waits for the next day.</summary>
    public const int RemovedCountMax = 10_000;

    /// <summary>Answers for each rule what was found, and what was removed: nothing in a dry run.</summary>
    public async Task<ImmutableArray<RetentionResult>> RunAsync(
        IReadOnlyList<RetentionRule> rules, bool isDryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var results = ImmutableArray.CreateBuilder<RetentionResult>(rules.Count);
        foreach (var rule in rules)
        {
            var now = time.GetUtcNow();
            var isCarriedOut = !isDryRun && rule.IsDecided;
            var result = rule.Kind switch
            {
                RetentionKind.InactiveProfile => await PeopleAsync(rule, now, isCarriedOut, cancellationToken),
                RetentionKind.AccessLog => await LogsAsync(rule, now, isCarriedOut, cancellationToken),
                RetentionKind.ClosedInquiry => await InquiriesAsync(rule, now, isCarriedOut, cancellationToken),
                RetentionKind.EndedPeer => await PeersAsync(rule, now, isCarriedOut, cancellationToken),
                RetentionKind.UnapprovedCertificate =>
                    await CertificatesAsync(rule, now, isCarriedOut, cancellationToken),
                _ => await EngagementsAsync(rule, now, isCarriedOut, cancellationToken),
            };
            results.Add(result);
            if (result.RemovedCount + result.WarnedCount > 0)
            {
                await grains.GetGrain<IRetentionGrain>(city.Municipality.Value).Add(result);
            }
        }

        return results.DrainToImmutable();
    }

    private async Task<RetentionResult> EngagementsAsync(
        RetentionRule rule, DateTimeOffset now, bool isCarriedOut, CancellationToken cancellationToken)
    {
        var before = rule.Before(now);
        var due = await FindAsync<AssignmentRecord, (string Assignment, ParticipantId Participant, long Version)>(
            AssignmentGrain.StateName,
            stored => (stored.State.State?.Engagements.Values ?? [])
                .Where(engagement => RetentionRules.IsDue(rule.Kind, engagement, before))
                // What is on its way to the person's record could arrive after it was removed there: the next run.
                .Where(engagement => AssignmentRecords.IsQuiet(
                    stored.State, engagement.Participant, engagement.Version))
                .Select(engagement => (stored.Key, engagement.Participant, engagement.Version)),
            cancellationToken);
        var removed = 0;
        foreach (var (assignment, participant, version) in isCarriedOut ? due.Take(RemovedCountMax) : [])
        {
            await grains.GetGrain<ITalkGrain>(TalkKey.Of(new AssignmentId(assignment), participant)).Erase();
            // The assignment last, since it is what the next run finds when this one is cut off. What has happened
            // since it was read stays there, and is on its way to the person's record again.
            await grains.GetGrain<IParticipantGrain>(participant.Value).Forget(new AssignmentId(assignment));
            var isGone = await grains.GetGrain<IAssignmentGrain>(assignment).ForgetUnchanged(participant, version);
            removed += isGone ? 1 : 0;
        }

        return Result(rule, now, due.Count, isCarriedOut) with { RemovedCount = removed };
    }

    /// <summary>Who is due is told first, and goes when nothing has been heard for long enough after that.</summary>
    private async Task<RetentionResult> PeopleAsync(
        RetentionRule rule, DateTimeOffset now, bool isCarriedOut, CancellationToken cancellationToken)
    {
        var kept = await WithSomebodyAsync(cancellationToken);
        var due = await FindAsync<ParticipantRecord, ParticipantState>(
            ParticipantGrain.StateName,
            stored => stored.State.State is { } state && RetentionRules.IsInactive(state, rule.Before(now))
                && !kept.Contains(state.Id)
                ? [state]
                : [],
            cancellationToken);
        var told = due.FindAll(state => RetentionRules.IsToldLongAgo(state, now));
        var untold = due.FindAll(state => state.RetentionNoticeAtUtc is null);
        if (!isCarriedOut)
        {
            return Result(rule, now, told.Count, isCarriedOut: false);
        }

        foreach (var state in untold.Take(RemovedCountMax))
        {
            await grains.GetGrain<IParticipantGrain>(state.Id.Value).GiveNotice();
            await notice.TellAsync(state, now + RetentionRules.NoticeLength);
        }

        var removed = 0;
        foreach (var state in told.Take(RemovedCountMax))
        {
            // Whoever has come back since the store was read stays.
            if (await grains.GetGrain<IParticipantGrain>(state.Id.Value).View() is { } latest
                && RetentionRules.IsInactive(latest, rule.Before(now)) && RetentionRules.IsToldLongAgo(latest, now)
                && !await HasSomebodyAsync(latest))
            {
                await erasure.EraseAsync(state.Id, cancellationToken);
                removed++;
            }
        }

        return Result(rule, now, told.Count, isCarriedOut) with
        {
            RemovedCount = removed,
            WarnedCount = Math.Min(untold.Count, RemovedCountMax),
        };
    }

    /// <summary>Everybody with somebody who is there for them, or who waits for one.</summary>
    private async Task<HashSet<ParticipantId>> WithSomebodyAsync(CancellationToken cancellationToken) =>
    [
        .. await FindAsync<SupportRecord, ParticipantId>(
            SupportGrain.StateName,
            stored => stored.State.State is { } support && RetentionRules.GoesOn(support) ? [support.Participant] : [],
            cancellationToken),
        .. await FindAsync<PeerRecord, ParticipantId>(
            PeerGrain.StateName,
            stored => stored.State.State is { } peers ? RetentionRules.GoesOn(peers) : [],
            cancellationToken),
    ];

    private async Task<bool> HasSomebodyAsync(ParticipantState person) =>
        ((await grains.GetGrain<ISupportGrain>(person.Id.Value).View()).State is { } support
            && RetentionRules.GoesOn(support))
        || RetentionRules.GoesOn(await grains.GetGrain<IPeerGrain>(person.Municipality.Value).View(person.Id));

    /// <summary>A month is due when all of it is.</summary>
    private async Task<RetentionResult> LogsAsync(
        RetentionRule rule, DateTimeOffset now, bool isCarriedOut, CancellationToken cancellationToken)
    {
        var before = DateOnly.FromDateTime(rule.Before(now).UtcDateTime);
        var due = await FindAsync<AccessRecord, string>(
            AccessLogGrain.StateName,
            stored => AccessMonth.Parse(stored.Key).Month.AddMonths(1) <= before ? [stored.Key] : [],
            cancellationToken);
        foreach (var month in isCarriedOut ? due.Take(RemovedCountMax) : [])
        {
            await grains.GetGrain<IAccessLogGrain>(month).Clear();
        }

        return Result(rule, now, due.Count, isCarriedOut);
    }

    private async Task<RetentionResult> InquiriesAsync(
        RetentionRule rule, DateTimeOffset now, bool isCarriedOut, CancellationToken cancellationToken)
    {
        var before = rule.Before(now);
        var due = await FindAsync<InquiryRecord, (InquiryKey Key, AssignmentId Assignment, long Version)>(
            InquiryGrain.StateName,
            stored => stored.State.State is { Stage: not InquiryStage.Open } closed && closed.ChangedAtUtc < before
                ? [(new InquiryKey(stored.Key), closed.Assignment, stored.State.Version)]
                : [],
            cancellationToken);
        var removed = 0;
        foreach (var (key, assignment, version) in isCarriedOut ? due.Take(RemovedCountMax) : [])
        {
            // What everybody may read of it goes too: nobody could find it afterwards to hide it.
            await grains.GetGrain<IFaqGrain>(assignment.Value).Hide(key);
            removed += await grains.GetGrain<IInquiryGrain>(key.Value).EraseUnchanged(version) ? 1 : 0;
        }

        return Result(rule, now, due.Count, isCarriedOut) with { RemovedCount = removed };
    }

    private async Task<RetentionResult> PeersAsync(
        RetentionRule rule, DateTimeOffset now, bool isCarriedOut, CancellationToken cancellationToken)
    {
        var before = rule.Before(now);
        // What is on its way could tell of what is gone: the next run.
        var due = await FindAsync<PeerRecord, string>(
            PeerGrain.StateName,
            stored => stored.State.IsBehind
                ? []
                : (stored.State.State?.Pairs ?? []).Where(pair => pair.EndedAtUtc < before).Select(_ => stored.Key),
            cancellationToken);
        foreach (var municipality in isCarriedOut ? due.Distinct() : [])
        {
            await grains.GetGrain<IPeerGrain>(municipality).ForgetEnded(before);
        }

        return Result(rule, now, due.Count, isCarriedOut) with { RemovedCount = isCarriedOut ? due.Count : 0 };
    }

    private async Task<RetentionResult> CertificatesAsync(
        RetentionRule rule, DateTimeOffset now, bool isCarriedOut, CancellationToken cancellationToken)
    {
        var before = rule.Before(now);
        var due = await FindAsync<DeedRecord, string>(
            DeedGrain.StateName,
            stored => (stored.State.State?.Certificates ?? [])
                .Where(certificate => CertificateRules.IsLeft(certificate, before))
                .Select(_ => stored.Key),
            cancellationToken);
        foreach (var person in isCarriedOut ? due.Take(RemovedCountMax).Distinct() : [])
        {
            await grains.GetGrain<IDeedGrain>(person).Forget(before);
        }

        return Result(rule, now, due.Count, isCarriedOut);
    }

    private static RetentionResult Result(RetentionRule rule, DateTimeOffset now, int found, bool isCarriedOut) => new()
    {
        AtUtc = now,
        Rule = rule,
        FoundCount = found,
        RemovedCount = isCarriedOut ? Math.Min(found, RemovedCountMax) : 0,
    };

    private async Task<List<TFound>> FindAsync<TState, TFound>(
        string stateName,
        Func<StoredFact<TState>, IEnumerable<TFound>> find,
        CancellationToken cancellationToken)
    {
        var found = new List<TFound>();
        await foreach (var fact in facts.ReadAllAsync<TState>(stateName, cancellationToken))
        {
            found.AddRange(find(fact));
        }

        return found;
    }
}
