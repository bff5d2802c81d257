using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Marks;

/// <summary>One municipality's marks. Awaits nobody, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class MarkGrain(
    [PersistentState(MarkGrain.StateName, FactStore.Name)] IPersistentState<MarkRecord> state,
    City city,
    TimeProvider time) : Grain, IMarkGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "mark";

    private StoredRecord<MarkRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<MarkRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<MarkOutcome> Apply(ApplyForMark command) =>
        Keep(MarkRules.Apply(record.Current, command, time.GetUtcNow(), city.Zone));

    /// <inheritdoc/>
    public Task<MarkOutcome> Vote(VoteOnMark command) =>
        Keep(MarkRules.Vote(record.Current, command, time.GetUtcNow(), city.Zone));

    /// <inheritdoc/>
    public Task<MarkOutcome> GiveBack(GiveBackMark command) =>
        Keep(MarkRules.GiveBack(record.Current, command, time.GetUtcNow(), city.Zone));

    /// <inheritdoc/>
    public Task Appoint(MemberId member, bool isInCouncil)
    {
        var next = MarkRules.Appoint(record.Current, member, isInCouncil);
        return ReferenceEquals(next, record.Current) ? Task.CompletedTask : Write(next);
    }

    /// <inheritdoc/>
    public Task<HostMark?> Find(AssociationId association) =>
        Task.FromResult(MarkRules.Find(record.Current, association));

    /// <inheritdoc/>
    public Task<MarkList> View() => Task.FromResult(new MarkList
    {
        Marks =
        [
            .. record.Current.Marks.OrderBy(mark => mark.Open is null)
                .ThenBy(mark => mark.Open?.NextStepAtUtc)
                .ThenBy(mark => mark.Association.Value, StringComparer.Ordinal),
        ],
        Council = record.Current.Council,
        Version = record.Current.Version,
    });

    private async Task<MarkOutcome> Keep((MarkRecord Next, MarkOutcome Outcome) decided)
    {
        if (!ReferenceEquals(decided.Next, record.Current))
        {
            await Write(decided.Next);
        }

        return decided.Outcome;
    }

    private Task Write(MarkRecord next) => record.Write(next with { Version = record.Current.Version + 1 });
}
