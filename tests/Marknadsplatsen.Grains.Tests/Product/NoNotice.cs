using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Retention;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>Sends nothing: the record says who has been told.</summary>
internal sealed class NoNotice : IRetentionNotice
{
    public Task TellAsync(ParticipantState person, DateTimeOffset removedAtUtc) => Task.CompletedTask;
}
