using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Reviews;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;

namespace Marknadsplatsen.Grains.Delivery;

/// <summary>
/// Wakes every grain whose stored record says that something is left: a delivery that a crash cut off, or a hold whose
/// time ran out while the program was down. Harmless at any time. Run at the start and each hour: a grain whose store
/// failed while it had something to tell is out of memory, and nobody else need call it.
/// </summary>
public sealed class StartSweep(IFactScan facts, IGrainFactory grains, TimeProvider time)
{
    // Woken at once, so that a long list neither floods the engine nor waits for each in turn. Chosen.
    private const int AtOnceMax = 64;

    /// <summary>
    /// How long a delivery can be left when a store fails and nobody calls the grain again: chosen, a promise counts in
    /// days, and reading a city through takes a second.
    /// </summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Sweeps each hour until told to stop.</summary>
    /// <param name="failed">Told of a sweep that failed; the next one comes.</param>
    /// <param name="cancellationToken">Ends it, without an exception.</param>
    public async Task KeepOnAsync(Action<Exception> failed, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Every, time, cancellationToken);
                await RunAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failed(failure);
            }
        }
    }

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

        woken += await WakeAllBehindAsync(waking, cancellationToken);
        woken += await WakeDesksBehindAsync(waking, cancellationToken);
        return woken + await Drain(waking, 1);
    }

    private async Task<int> WakeAllBehindAsync(List<Task> waking, CancellationToken cancellationToken)
    {
        var woken = 0;
        woken += await WakeBehindAsync<ParticipantRecord>(
            ParticipantGrain.StateName,
            record => record.MatcherIsBehind,
            key => grains.GetGrain<IParticipantGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<TalkRecord>(
            TalkGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<ITalkGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<InquiryRecord>(
            InquiryGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IInquiryGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<SupportRecord>(
            SupportGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<ISupportGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<PeerRecord>(
            PeerGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IPeerGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<DeedRecord>(
            DeedGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IDeedGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<PictureRecord>(
            PictureGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IPictureGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<NoticeRecord>(
            NoticeGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<INoticeGrain>(key).Wake(),
            waking,
            cancellationToken);
        return woken;
    }

    /// <summary>What waits at the coordinators' desk, and what was done there for people.</summary>
    private async Task<int> WakeDesksBehindAsync(List<Task> waking, CancellationToken cancellationToken)
    {
        var woken = 0;
        woken += await WakeBehindAsync<ActingRecord>(
            ActingGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IActingGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<EntryRecord>(
            EntryGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IEntryGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<ReviewRecord>(
            ReviewGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IReviewGrain>(key).Wake(),
            waking,
            cancellationToken);
        woken += await WakeBehindAsync<DraftBookRecord>(
            DraftBookGrain.StateName,
            record => record.IsBehind,
            key => grains.GetGrain<IDraftBookGrain>(key).Wake(),
            waking,
            cancellationToken);
        return woken;
    }

    private async Task<int> WakeBehindAsync<TRecord>(
        string stateName,
        Func<TRecord, bool> isBehind,
        Func<string, Task> wake,
        List<Task> waking,
        CancellationToken cancellationToken)
    {
        var woken = 0;
        await foreach (var fact in facts.ReadAllAsync<TRecord>(stateName, cancellationToken))
        {
            if (isBehind(fact.State))
            {
                waking.Add(wake(fact.Key));
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
