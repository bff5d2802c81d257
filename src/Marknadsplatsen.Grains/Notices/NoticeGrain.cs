using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Grains.Notices;

/// <summary>The one authority over what a person is told outside the pages they have open.</summary>
[GrainType(StateName)]
internal sealed class NoticeGrain(
    [PersistentState(NoticeGrain.StateName, FactStore.Name)] IPersistentState<NoticeRecord> state,
    City city,
    IErasures erasures,
    IOptions<MatchOptions> matching,
    TimeProvider time) : Grain, INoticeGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "notices";

    private StoredRecord<NoticeRecord> record = null!;
    private DateTimeOffset? sinceUtc;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<NoticeRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<NoticeStanding> Standing()
    {
        var now = time.GetUtcNow();
        return NoticeRules.StandingAt(record.Current, await SinceUtc(now), now, city.Zone);
    }

    /// <inheritdoc/>
    public async Task<NoticeOutcome> Tell(AssignmentId assignment)
    {
        var now = time.GetUtcNow();
        if (erasures.Contains(Id)
            || NoticeRules.Tell(record.Current, assignment, await SinceUtc(now), now, city.Zone) is not { } next)
        {
            return NoticeOutcome.NotNow;
        }

        if (next != record.Current)
        {
            await record.Write(next);
        }

        // Only a hint for a page that is open. Told again when the first telling was cut off before it.
        var matcher = MatchPartitions.KeyOf(city.Municipality.Value, Id, matching.Value.PartitionCount);
        await GrainFactory.GetGrain<IMatchGrain>(matcher)
            .Noticed(new ParticipantNotice { Participant = Id, Told = assignment });
        return NoticeOutcome.Told;
    }

    /// <inheritdoc/>
    public Task<NoticeRecord> View() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public async Task Seen(DateTimeOffset upToUtc)
    {
        var now = time.GetUtcNow();
        var next = NoticeRules.Seen(record.Current, upToUtc < now ? upToUtc : now);
        if (next != record.Current && !next.Notices.IsEmpty)
        {
            await record.Write(next);
        }
    }

    /// <inheritdoc/>
    public Task Erase() => record.Clear();

    /// <summary>
    /// When the person began to use the marketplace. Only asked while nothing is stored here: their own record has it.
    /// </summary>
    private async Task<DateTimeOffset> SinceUtc(DateTimeOffset now)
    {
        if (record.Current.Budget is null)
        {
            sinceUtc ??= (await GrainFactory.GetGrain<IParticipantGrain>(Id.Value).View())?.CreatedAtUtc;
        }

        return sinceUtc ?? now;
    }
}
