using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>The latest entry of every record in which something waits or has waited.</summary>
[GrainType("waiting")]
internal sealed class WaitingGrain(
    IFactScan facts, City city, TimeProvider time, ILogger<WaitingGrain> log) : Grain, IWaitingGrain
{
    private readonly ObserverManager<IWaitingObserver> observers = new(Subscriptions.ExpireAfter, log);
    private readonly Dictionary<string, WaitingEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<ParticipantId, HashSet<string>> sourcesOf = [];
    private readonly Dictionary<string, ParticipantId> personOf = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        await foreach (var entry in WaitingSources.ReadAllAsync(
            facts, key, city.Municipality.Value == key, time.GetUtcNow(), city.Zone, cancellationToken))
        {
            Put(entry);
        }

        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Apply(WaitingEntry entry)
    {
        var known = entries.GetValueOrDefault(entry.Source);
        var before = known?.Items ?? [];
        if (Put(entry) && (!before.SequenceEqual(entry.Items) || known?.Case != entry.Case))
        {
            var notice = new WaitingNotice
            {
                Person = entry.Person,
                Associations =
                [
                    .. before.Concat(entry.Items).Select(item => item.Association).OfType<AssociationId>().Distinct(),
                ],
            };
            await observers.Notify(observer => observer.WaitingChanged(notice));
        }
    }

    /// <inheritdoc/>
    public Task<WaitingPage> OfCoordinators(int page, WaitingKind? kind)
    {
        var now = time.GetUtcNow();
        return Task.FromResult(WaitingLists.Page(
            Items().Where(item => WaitingLists.IsCoordinators(item, now)), Math.Max(1, page), kind));
    }

    /// <inheritdoc/>
    public Task<WaitingPage> OfAssociation(AssociationId association, int page) => Task.FromResult(WaitingLists.Page(
        Items().Where(item => WaitingLists.IsAssociations(item, association)), Math.Max(1, page)));

    /// <inheritdoc/>
    public Task<WorkTimes> WorkTimes() =>
        Task.FromResult(Domain.Waiting.WorkTimes.Of(Items(), time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<CaseList> CasesOf(MemberId member, string name, int page) => Task.FromResult(CaseList.Of(
        entries.Values.Select(entry => entry.Case).OfType<SupportCase>(),
        member,
        name,
        Math.Max(1, page),
        time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<ImmutableArray<WaitingItem>> OfPerson(ParticipantId person)
    {
        var (now, sources) = (time.GetUtcNow(), sourcesOf.GetValueOrDefault(person, []));
        return Task.FromResult(sources.SelectMany(source => entries[source].Items)
            .Where(item => item.Owner == OwnerRole.Participant && item.SinceUtc <= now)
            .OrderBy(item => item.SinceUtc)
            .ToImmutableArray());
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> SourcesOf(ParticipantId person) => Task.FromResult<ImmutableArray<string>>(
        [.. sourcesOf.GetValueOrDefault(person, []).Order(StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public Task<ParticipantId?> PersonOf(string reference) =>
        Task.FromResult(personOf.TryGetValue(reference, out var person) ? person : (ParticipantId?)null);

    /// <inheritdoc/>
    public Task<int> CountAbout(AssignmentId assignment, WaitingKind kind) => Task.FromResult(Items().Count(
        item => item.Assignment == assignment && item.Kind == kind && item.Owner != OwnerRole.Participant));

    /// <inheritdoc/>
    public Task Subscribe(IWaitingObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }

    private IEnumerable<WaitingItem> Items() => entries.Values.SelectMany(entry => entry.Items);

    /// <summary>
    /// An entry without items stays as the version that is known, so that an older one cannot come back.
    /// </summary>
    private bool Put(WaitingEntry entry)
    {
        if (entries.TryGetValue(entry.Source, out var known) && known.Version >= entry.Version)
        {
            return false;
        }

        entries[entry.Source] = entry;
        if (known?.Person is { } before && before != entry.Person)
        {
            sourcesOf.GetValueOrDefault(before)?.Remove(entry.Source);
        }

        if (entry.Person is { } person)
        {
            if (!sourcesOf.TryGetValue(person, out var sources))
            {
                sourcesOf[person] = sources = new(StringComparer.Ordinal);
                personOf[SupportName.ReferenceOf(person)] = person;
            }

            sources.Add(entry.Source);
        }

        return true;
    }
}
