namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// Failed tries to sign in, in one municipality (the key is its code). Protects: no more guesses an hour than
/// <see cref="Domain.Accounts.FailureCapRecord.FailuresPerHourMax"/>, over how many accounts they may be spread.
/// </summary>
[Alias("mp.IFailureCapGrain")]
public interface IFailureCapGrain : IGrainWithStringKey
{
    /// <summary>Null when a try from a network is heard, else from when it is.</summary>
    /// <param name="network">Its keyed hash; null where networks are not told apart.</param>
    [Alias("ClosedUntil")]
    Task<DateTimeOffset?> ClosedUntil(string? network);

    /// <summary>One more failure; on disk when this returns.</summary>
    [Alias("Failed")]
    Task Failed(string? network);
}
