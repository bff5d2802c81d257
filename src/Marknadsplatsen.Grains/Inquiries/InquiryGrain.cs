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
    ILogger<InquiryGrain> log) : Grain, IInquiryGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "inquiry";

    private WaitingBook<InquiryRecord, InquiryState> book = null!;

    private InquiryKey Key => new(this.GetPrimaryKeyString());

    private string Source => WaitingSources.Of(StateName, Key.Value);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<InquiryRecord, InquiryState>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<InquiryOutcome> Open(OpenInquiry command)
    {
        if (book.State is not null)
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
        await book.Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<InquiryOutcome> Say(SayInInquiry command)
    {
        if (book.IsDone(command.CommandId))
        {
            return new InquiryOutcome.Stored();
        }

        var (outcome, next) = InquiryRules.Decide(book.State, command, time.GetUtcNow(), city.Zone);
        await book.Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public Task<InquiryState?> View(OwnerRole reader) => Task.FromResult(
        book.State is { } known && InquiryRules.IsSeenBy(known, reader) ? known : null);

    /// <inheritdoc/>
    public Task Seen() => book.Change(InquiryRules.Read);

    /// <inheritdoc/>
    public Task Withdraw() => book.Change(known => InquiryRules.Withdraw(known, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<InquiryRecord> Export() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public Task Erase() => book.Erase();

    /// <inheritdoc/>
    public async Task<bool> EraseUnchanged(long version)
    {
        if (book.Current.Version != version)
        {
            return false;
        }

        await book.Erase();
        return true;
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        book.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

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
}
