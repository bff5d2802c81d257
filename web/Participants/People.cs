using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace Marknadsplatsen.Web.Participants;

/// <summary>Reads the person behind a request. One grain call for a known person, none for a stranger.</summary>
internal sealed class People(IGrainFactory grains)
{
    public async Task<Person> ReadAsync(HttpContext http) =>
        (await Visitors.ReadAsync(http)).Participant is { } id
            ? new Person(id, await Grain(id).View())
            : Person.Unknown;

    public IParticipantGrain Grain(ParticipantId id) => grains.GetGrain<IParticipantGrain>(id.Value);
}
