using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Vocabulary;
using Orleans;

namespace Marknadsplatsen.Web.Entries;

/// <summary>
/// Lets associations in. The entry is written before its association, and the association is verified before the entry
/// is closed: whatever is cut off between two of them is still in a coordinator's list.
/// </summary>
internal sealed class Entrances(IGrainFactory grains, City city)
{
    /// <summary>Makes the association of an entry, which may not post yet. Twice is the same association.</summary>
    public Task RegisterAsync(Entry entry) => Association(entry.Association).Register(new RegisterAssociation
    {
        CommandId = new CommandId($"entry-{entry.Association}"),
        Municipality = city.Municipality,
        Name = entry.Name,
        Kind = entry.Kind,
        Area = entry.Area,
        Description = entry.About,
        IsNew = true,
    });

    /// <summary>A coordinator's decision about one of their own municipality's entries.</summary>
    public async Task<EntryOutcome> DecideAsync(MunicipalityCode municipality, DecideEntry command)
    {
        var desk = grains.GetGrain<IEntryGrain>(municipality.Value);
        if (command.Status == EntryStatus.Verified && await desk.Find(command.Association) is { IsOpen: true } entry)
        {
            await RegisterAsync(entry);
            await Association(entry.Association).Verify();
        }

        return await desk.Decide(command);
    }

    private IAssociationGrain Association(AssociationId id) => grains.GetGrain<IAssociationGrain>(id.Value);
}
