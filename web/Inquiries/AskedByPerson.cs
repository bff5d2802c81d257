using System.Collections.Immutable;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Orleans;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>Finds what a person has said feels wrong.</summary>
internal static class AskedByPerson
{
    private const string Start = "inquiry/";

    /// <summary>The keys of all of it, as the lists of what waits know them.</summary>
    public static async Task<ImmutableArray<InquiryKey>> KeysAsync(
        IGrainFactory grains, MunicipalityCode municipality, ParticipantId person) =>
    [
        .. (await grains.GetGrain<IWaitingGrain>(municipality.Value).SourcesOf(person))
            .Where(source => source.StartsWith(Start, StringComparison.Ordinal))
            .Select(source => new InquiryKey(source[Start.Length..])),
    ];
}
