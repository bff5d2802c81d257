using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// Failed tries to sign in, in one municipality (the key is its code). Protects: no more guesses an hour than
/// <see cref="FailureCapRecord.FailuresPerHourMax"/>, over how many accounts they may be spread.
/// </summary>
[Alias("mp.IFailureCapGrain")]
public interface IFailureCapGrain : IGrainWithStringKey
{
    /// <summary>
    /// Null when a try is heard, else from when it is: a moment that is kept, as <see cref="FailureCapRecord.Enter"/>
    /// says. What is given or taken is on disk when it returns.
    /// </summary>
    [Alias("Enter")]
    Task<DateTimeOffset?> Enter(TryOrigin? from);

    /// <summary>
    /// As <see cref="Enter"/>, before the work that a try costs: a turn that has come is not taken by asking.
    /// </summary>
    [Alias("Ask")]
    Task<DateTimeOffset?> Ask(TryOrigin? from);

    /// <summary>One more failure; on disk when this returns.</summary>
    [Alias("Failed")]
    Task Failed(TryOrigin? from);
}
