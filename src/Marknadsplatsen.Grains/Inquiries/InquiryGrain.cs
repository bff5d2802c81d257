using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Inquiries;

/// <summary>
/// One question, or one thing that feels wrong. Awaits the assignment when it is made, and is awaited by no grain.
/// </summary>
[GrainType(StateName)]
internal sealed class InquiryGrain(
    [PersistentState(InquiryGrain.StateName, FactStore.Name)] IPersistentState<InquiryRecord> state,
    City city,
    IErasures erasures,
    TimeProvider time,
    ILogger<InquiryGrain> log) : Grain, IInquiryGrain, IInquiryOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "inquiry";

    private StoredRecord<InquiryRecord> record = null!;
    private WaitingTeller teller = null!;

    private InquiryKey Key => new(this.GetPrimaryKeyString());

    private string Source => WaitingSources.Of(StateName, Key.Value);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<InquiryRecord>(state, Drop);
        teller = new WaitingTeller(
            this,
            () => record.Current.IsBehind ? record.Current.Version : null,
            () => Tell(record.Current),
            version => this.AsReference<IInquiryOutbox>().MarkDelivered(version),
            log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        teller.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<InquiryOutcome> Open(OpenInquiry command)
    {
        if (record.Current.State is not null)
        {
            // The key follows from the command, so that what is here is what the command made.
            return new InquiryOutcome.Stored();
        }

        var assignment = await GrainFactory.GetGrain<IAssignmentGrain>(command.Assignment.Value).View();
        if (command.Participant is { } participant && erasures.Contains(participant))
        {
            return new InquiryOutcome.Missing();
        }

        var (outcome, next) = InquiryRules.Decide(command, assignment?.State, time.GetUtcNow(), city.Zone);
        await Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<InquiryOutcome> Say(SayInInquiry command)
    {
        if (record.Current.Done.Contains(command.CommandId))
        {
            return new InquiryOutcome.Stored();
        }

        var (outcome, next) = InquiryRules.Decide(record.Current.State, command, time.GetUtcNow(), city.Zone);
        await Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public Task<InquiryState?> View(OwnerRole reader) => Task.FromResult(
        record.Current.State is { } known && InquiryRules.IsSeenBy(known, reader) ? known : null);

    /// <inheritdoc/>
    public Task Seen() => Change(InquiryRules.Read);

    /// <inheritdoc/>
    public Task Withdraw() => Change(known => InquiryRules.Withdraw(known, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<InquiryRecord> Export() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public async Task Erase()
    {
        if (record.Current.State is { } known)
        {
            // The lists first: once the record is gone nobody would find what they still show.
            await Tell(record.Current with { State = null, Version = NextVersion() }, known);
        }

        await record.Clear();
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        teller.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task MarkDelivered(long version)
    {
        if (record.Current.IsBehind && record.Current.Version == version)
        {
            await record.Write(record.Current with { IsBehind = false });
        }
    }

    // Rises also when a record has been removed and another one begins.
    private long NextVersion() => Math.Max(record.Current.Version + 1, time.GetUtcNow().UtcTicks);

    private async Task Change(Func<InquiryState, InquiryState> change)
    {
        if (record.Current.State is { } known && change(known) is var next && next != known)
        {
            await Write(next, null);
        }
    }

    private async Task Write(InquiryState? next, CommandId? command)
    {
        if (next is null)
        {
            return;
        }

        var done = command is { } id ? record.Current.Done.Add(id) : record.Current.Done;
        await record.Write(record.Current with
        {
            State = next,
            Version = NextVersion(),
            Done = [.. done.TakeLast(InquiryRecord.DoneCountMax)],
            IsBehind = true,
        });
        teller.Arm();
    }

    private Task Tell(InquiryRecord stored) =>
        stored.State is { } known ? Tell(stored, known) : Task.CompletedTask;

    private async Task Tell(InquiryRecord stored, InquiryState known)
    {
        await GrainFactory.GetGrain<IWaitingGrain>(known.Municipality.Value)
            .Apply(InquiryRules.WaitingOf(Source, Key, stored));
        if (known.Participant is { } participant)
        {
            await GrainFactory.GetGrain<INoticeGrain>(participant.Value)
                .Hear(new NewToPerson(Source, stored.Version, InquiryRules.NewSinceUtc(stored.State)));
        }
    }

    private void Drop()
    {
        teller.LetGo();
        DeactivateOnIdle();
    }
}
