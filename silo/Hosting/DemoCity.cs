using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Catalog;

namespace Marknadsplatsen.Silo.City;

/// <summary>
/// Posts the example city through the grains, as its associations would. Every command has a fixed id, so that loading
/// twice, or going on after an interruption, changes nothing more.
/// </summary>
internal sealed class DemoCity(
    CityFile file,
    Grains.Vocabulary.City city,
    IGrainFactory grains,
    IFactScan facts,
    CatalogReplica catalog,
    TimeProvider time,
    ILogger<DemoCity> log)
{
    /// <summary>How long to wait until what was posted is in the catalogue. Chosen: many times what it takes.</summary>
    private static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Loads what is missing, and ends when pages show it. A store with any other association in it is left alone.
    /// </summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var own = file.Associations.Select(association => association.Id.Value).ToHashSet(StringComparer.Ordinal);
        await foreach (var fact in facts.ReadAllAsync<AssociationRecord>("association", cancellationToken))
        {
            if (!own.Contains(fact.Key))
            {
                HostingLog.DemoLeftAlone(log);
                return;
            }
        }

        var loadedAtUtc = time.GetUtcNow();
        await Task.WhenAll(file.Associations.Select(association => LoadAsync(association, loadedAtUtc)));
        await Task.WhenAll(file.Assignments.Select(assignment => SeeAsync(assignment, cancellationToken)));
        HostingLog.DemoLoaded(log, file.Associations.Length, file.Assignments.Length);
    }

    private async Task SeeAsync(CityAssignment assignment, CancellationToken cancellationToken)
    {
        if (!await catalog.WaitForAsync(assignment.Id, version: 1, SeenWithin, cancellationToken))
        {
            throw new TimeoutException($"The example assignment {assignment.Id} did not reach the catalogue.");
        }
    }

    private async Task LoadAsync(CityAssociation association, DateTimeOffset loadedAtUtc)
    {
        var grain = grains.GetGrain<IAssociationGrain>(association.Id.Value);
        await grain.Register(new RegisterAssociation
        {
            CommandId = new CommandId("demo-" + association.Id.Value),
            Municipality = city.Municipality,
            Name = association.Name,
            Kind = association.Kind,
            Area = association.Area,
            Description = association.Description,
            IsVerified = true,
        });
        foreach (var assignment in file.Assignments.Where(candidate => candidate.AssociationId == association.Id))
        {
            var outcome = await grain.Post(new PostAssignment
            {
                CommandId = new CommandId("demo-" + assignment.Id.Value),
                Id = assignment.Id,
                Details = assignment.Details,
                IsReviewed = true,
                PublishedAtUtc = assignment.PublishedAtUtc(loadedAtUtc),
            });
            if (outcome is not PostOutcome.Posted)
            {
                throw new InvalidOperationException(
                    $"The example assignment {assignment.Id} could not be posted: {outcome}.");
            }
        }
    }
}
