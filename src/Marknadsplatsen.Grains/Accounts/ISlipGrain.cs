using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// One paper slip, found by a keyed hash of what stands on it. Protects: it opens once, for one day, and only while it
/// is its person's newest. What it answers is on disk when it returns.
/// </summary>
[Alias("mp.ISlipGrain")]
public interface ISlipGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes it a participant's only slip. False for somebody who is not known, and for a slip that is another's.
    /// </summary>
    [Alias("Issue")]
    Task<bool> Issue(ParticipantId participant, CommandId command);

    /// <summary>Uses it. The same form again gets the same answer; a failed try is counted in the city.</summary>
    /// <param name="command">This form.</param>
    /// <param name="from">From where; null where that is not told apart.</param>
    [Alias("Use")]
    Task<SignInOutcome> Use(CommandId command, TryOrigin? from);

    /// <summary>Removes it.</summary>
    [Alias("Withdraw")]
    Task Withdraw();
}
