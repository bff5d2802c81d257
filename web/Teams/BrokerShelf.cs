using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Web.Teams;

/// <summary>Where a form waits on the server while the person is at the broker.</summary>
/// <param name="Place">The shelf.</param>
/// <param name="Key">The <see cref="WaitingDraft.Key"/> on it.</param>
internal sealed record BrokerShelf(string Place, string Key);
