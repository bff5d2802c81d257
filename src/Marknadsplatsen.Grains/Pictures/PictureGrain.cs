using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Pictures;

/// <summary>One association's pictures. Awaits nobody in a command, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class PictureGrain(
    [PersistentState(PictureGrain.StateName, FactStore.Name)] IPersistentState<PictureRecord> state,
    City city,
    TimeProvider time,
    ILogger<PictureGrain> log) : Grain, IPictureGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = PictureNames.State;

    private WaitingBook<PictureRecord, PictureState> book = null!;

    private AssociationId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<PictureRecord, PictureState>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PictureOutcome> Add(AddPicture command)
    {
        if (book.IsDone(command.CommandId))
        {
            return new PictureOutcome.Done([]);
        }

        var (outcome, next) = PictureRules.Add(
            book.State ?? PictureRules.New(Id, command), command, time.GetUtcNow(), city.Zone);
        await book.Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public Task<PictureOutcome> Remove(BlobFileId id) => Keep(known => PictureRules.Remove(known, id));

    /// <inheritdoc/>
    public Task<PictureOutcome> Show(BlobFileId id) => Keep(known => PictureRules.Show(known, id));

    /// <inheritdoc/>
    public Task<PictureOutcome> SendBack(BlobFileId id, string? words) =>
        Keep(known => PictureRules.SendBack(known, id, words));

    /// <inheritdoc/>
    public Task<PictureOutcome> Forget(AssignmentId assignment) =>
        Keep(known => PictureRules.Forget(known, assignment));

    /// <inheritdoc/>
    public Task<PictureRecord> View() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public Task Wake()
    {
        book.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

    private async Task<PictureOutcome> Keep(
        Func<PictureState, (PictureOutcome Outcome, PictureState? Next)> decide)
    {
        if (book.State is not { } known)
        {
            return new PictureOutcome.NotThere();
        }

        var (outcome, next) = decide(known);
        await book.Write(next, null);
        return outcome;
    }

    private Task Tell(PictureRecord stored, PictureState known) =>
        GrainFactory.GetGrain<IWaitingGrain>(known.Municipality.Value)
            .Apply(PictureRules.WaitingOf(WaitingSources.Of(StateName, Id.Value), stored));
}
