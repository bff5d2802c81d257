using Orleans.Storage;

namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// A write may or may not be stored. Let it escape the grain, and have the caller try again with the same command id;
/// "not stored" must never be concluded from it. It is an <see cref="InconsistentStateException"/> because what the
/// grain has in memory may differ from the store, and because both engines drop an activation that lets one escape.
/// </summary>
[GenerateSerializer]
[Alias("mp.WriteOutcomeUnknownException")]
public sealed class WriteOutcomeUnknownException : InconsistentStateException
{
    /// <summary>Says which write, and why.</summary>
    public WriteOutcomeUnknownException(string message, Exception? cause)
        : base(message, cause)
    {
    }
}
