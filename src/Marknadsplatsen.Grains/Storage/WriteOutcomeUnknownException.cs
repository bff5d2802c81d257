namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// A write may or may not be stored. Drop what is in memory, let this escape, and have the caller try again with the same
/// command id; "not stored" must never be concluded from it.
/// </summary>
[GenerateSerializer]
[Alias("mp.WriteOutcomeUnknownException")]
public sealed class WriteOutcomeUnknownException : Exception
{
    /// <summary>Says which write, and why.</summary>
    public WriteOutcomeUnknownException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
