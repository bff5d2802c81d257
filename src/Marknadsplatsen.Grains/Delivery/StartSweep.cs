using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;

namespace Marknadsplatsen.Grains.Delivery;

/// <summary>
/// Wakes every grain whose stored record says that something is left: a delivery that a crash cut off, or a hold whose
/// time
/// ran out while the program was down. Harmless at any time.
/// </summary>
public sealed class StartSweep(IFactScan facts, IGrainFactory grains, TimeProvider time)
{
    // Woken at once, so that a long list neither floods the engine nor waits for each in turn. Chosen.
    private const int AtOnceMax = 64;

    /// <summary>Wakes what has something left, and answers how many that were.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (woken, waking) = (0, new List<Task>(AtOnceMax));
        var dispatched = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var fact in facts.ReadAllAsync<DispatchRecord>(DispatchGrain.StateName, cancellationToken))
        {
            if (fact.State.Outbox.IsEmpty && !(fact.State.NextWaveAtUtc <= now))
            {
                dispatched.Add(fact.Key);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<AssignmentRecord>(AssignmentGrain.StateName, cancellationToken))
        {
            if (!fact.State.Outbox.IsEmpty || (fact.State.State is { } state && Assignment.NextDue(state) <= now))
            {
                waking.Add(grains.GetGrain<IAssignmentGrain>(fact.Key).Wake());
                woken += await Drain(waking, AtOnceMax);
            }

            // Also one that was published before there were waves.
            if (fact.State.State is { } open && DispatchPlan.IsWanted(open) && !dispatched.Contains(fact.Key))
            {
                waking.Add(grains.GetGrain<IDispatchGrain>(fact.Key).Consider());
                woken += await Drain(waking, AtOnceMax);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<ParticipantRecord>(ParticipantGrain.StateName, cancellationToken))
        {
            if (fact.State.MatcherIsBehind)
            {
                waking.Add(grains.GetGrain<IParticipantGrain>(fact.Key).Wake());
                woken += await Drain(waking, AtOnceMax);
            }
        }

        woken += await WakeWordsAsync(waking, cancellationToken);
        return woken + await Drain(waking, 1);
    }

    private async Task<int> WakeWordsAsync(List<Task> waking, CancellationToken cancellationToken)
    {
        var woken = 0;
        await foreach (var fact in facts.ReadAllAsync<TalkRecord>(TalkGrain.StateName, cancellationToken))
        {
            if (fact.State.IsBehind)
            {
                waking.Add(grains.GetGrain<ITalkGrain>(fact.Key).Wake());
                woken += await Drain(waking, AtOnceMax);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<InquiryRecord>(InquiryGrain.StateName, cancellationToken))
        {
            if (fact.State.IsBehind)
            {
                waking.Add(grains.GetGrain<IInquiryGrain>(fact.Key).Wake());
                woken += await Drain(waking, AtOnceMax);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<SupportRecord>(SupportGrain.StateName, cancellationToken))
        {
            if (fact.State.IsBehind)
            {
                waking.Add(grains.GetGrain<ISupportGrain>(fact.Key).Wake());
                woken += await Drain(waking, AtOnceMax);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<NoticeRecord>(NoticeGrain.StateName, cancellationToken))
        {
            if (fact.State.IsBehind)
            {
                waking.Add(grains.GetGrain<INoticeGrain>(fact.Key).Wake());
                woken += await Drain(waking, AtOnceMax);
            }
        }

        return woken;
    }

    private static async Task<int> Drain(List<Task> waking, int whenAtLeast)
    {
        if (waking.Count < whenAtLeast)
        {
            return 0;
        }

        await Task.WhenAll(waking);
        var count = waking.Count;
        waking.Clear();
        return count;
    }
}
