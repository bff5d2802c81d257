using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Deeds;

/// <summary>
/// What one person has done. Awaits the assignment, which knows whether they had a place, and the link of a code;
/// neither awaits it.
/// </summary>
[GrainType(StateName)]
internal sealed class DeedGrain(
    [PersistentState(DeedGrain.StateName, FactStore.Name)] IPersistentState<DeedRecord> state,
    City city,
    IErasures erasures,
    TimeProvider time,
    ILogger<DeedGrain> log) : Grain, IDeedGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "deed";

    private WaitingBook<DeedRecord, DeedState> book = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<DeedRecord, DeedState>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DeedOutcome> Tell(TellDeed command)
    {
        if (Refusal(command.CommandId) is { } answer)
        {
            return answer;
        }

        var (outcome, next) = DeedRules.Tell(
            book.State ?? DeedRules.New(Id, command.Municipality), command, time.GetUtcNow());
        await book.Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<DeedOutcome> Write(WriteCertificate command)
    {
        var assignment = await GrainFactory.GetGrain<IAssignmentGrain>(command.Assignment.Value).View();
        if (Refusal(command.CommandId) is { } answer)
        {
            return answer;
        }

        var known = book.State ?? DeedRules.New(Id, command.Municipality);
        var key = CertificateRules.Find(known, command.Assignment)?.Key;
        var (outcome, next) = CertificateRules.Write(known, command, assignment?.State, time.GetUtcNow());
        await book.Write(next, command.CommandId);
        await LetGo(key, command.Assignment);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<DeedOutcome> Take(TakeCertificateStep command)
    {
        if (Refusal(command.CommandId) is { } answer)
        {
            return answer;
        }

        // The link first: a certificate that exists can be found.
        if (command is { Step: CertificateStep.Approve, Key: { } fresh })
        {
            await GrainFactory.GetGrain<ICertificateLinkGrain>(fresh.Value).Keep(Id);
        }

        if (book.State is not { } known)
        {
            return new DeedOutcome.NotYours();
        }

        var key = CertificateRules.Find(known, command.Assignment)?.Key;
        var (outcome, next) = CertificateRules.Take(known, command, time.GetUtcNow());
        await book.Write(next, command.CommandId);
        await LetGo(key, command.Assignment);
        await LetGo(command.Key, command.Assignment);
        return outcome;
    }

    /// <inheritdoc/>
    public Task<DeedRecord> View() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public Task Seen() => book.Change(known => DeedRules.Seen(known, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task Forget(DateTimeOffset before) => book.Change(known => CertificateRules.Forget(known, before));

    /// <inheritdoc/>
    public async Task Erase()
    {
        foreach (var key in (book.State?.Certificates ?? []).Select(certificate => certificate.Key)
            .OfType<CertificateKey>())
        {
            await GrainFactory.GetGrain<ICertificateLinkGrain>(key.Value).Clear();
        }

        await book.Erase();
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        book.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

    /// <summary>What a command is answered that is done, or is about nobody any more; null for every other.</summary>
    private DeedOutcome? Refusal(Domain.Vocabulary.CommandId command) =>
        book.IsDone(command) ? new DeedOutcome.Changed()
        : erasures.Contains(Id) ? new DeedOutcome.NotYours()
        : null;

    /// <summary>The link of a code that no certificate has any more goes.</summary>
    private async Task LetGo(CertificateKey? key, AssignmentId assignment)
    {
        if (key is { } gone && CertificateRules.Find(book.State, assignment)?.Key != gone)
        {
            await GrainFactory.GetGrain<ICertificateLinkGrain>(gone.Value).Clear();
        }
    }

    private async Task Tell(DeedRecord stored, DeedState known)
    {
        await GrainFactory.GetGrain<IWaitingGrain>(known.Municipality.Value)
            .Apply(DeedRules.WaitingOf(WaitingSources.Of(StateName, Id.Value), stored, city.Zone));
        await GrainFactory.GetGrain<INoticeGrain>(Id.Value)
            .Hear(new NewToPerson(StateName, stored.Version, DeedRules.NewSinceUtc(stored.State)));
    }
}
