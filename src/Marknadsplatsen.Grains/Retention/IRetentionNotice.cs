using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Retention;

/// <summary>
/// Tells an inactive person, by the way they have chosen, that what is stored about them will be removed.
/// </summary>
public interface IRetentionNotice
{
    /// <summary>
    /// Tells once. Somebody who is reached by no way finds it on their own page. It throws nothing: a message that does
    /// not arrive stops no rule.
    /// </summary>
    Task TellAsync(ParticipantState person, DateTimeOffset removedAtUtc);
}
