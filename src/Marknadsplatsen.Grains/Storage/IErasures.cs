using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// Who has had everything removed, as hashes and nothing else. It is kept beside the store and not in it: when a backup
/// is restored, this stays, and the sweep at the next start removes again whoever came back with the backup.
/// </summary>
public interface IErasures
{
    /// <summary>Whether the person was erased. Answers from memory.</summary>
    bool Contains(ParticipantId participant);

    /// <summary>The person is erased from now on; on disk when this returns. Twice counts once.</summary>
    Task AddAsync(ParticipantId participant, CancellationToken cancellationToken = default);

    /// <summary>How many have been erased.</summary>
    int Count { get; }

    /// <summary>
    /// Leaves no byte of what has been removed so far in the store's files; a store of more than some ten thousand
    /// people may keep pieces of it until <see cref="ScrubOwedAsync"/>. It throws <see cref="IOException"/> while a
    /// scan keeps old data in use; try again then.
    /// </summary>
    Task ScrubAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes such pieces, if there may be any, while everybody waits for seconds: once a day. It throws as the other.
    /// </summary>
    Task ScrubOwedAsync(CancellationToken cancellationToken = default);
}
