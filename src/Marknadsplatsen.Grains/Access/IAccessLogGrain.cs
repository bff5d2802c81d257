using Marknadsplatsen.Domain.Access;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Access;

/// <summary>
/// Who has looked at one participant's data in one month; the key is <see cref="AccessMonth.KeyOf"/>. Protects: every
/// look is noted before it is shown to whoever looks. What is noted is on disk when the call returns.
/// </summary>
[Alias("mp.IAccessLogGrain")]
public interface IAccessLogGrain : IGrainWithStringKey
{
    /// <summary>
    /// Notes a look or a change. A look that is noted within the hour changes nothing; of a person who is erased
    /// nothing is noted.
    /// </summary>
    [Alias("Note")]
    Task Note(AccessNote note);

    /// <summary>The month as stored.</summary>
    [Alias("Read")]
    [ReadOnly]
    Task<AccessRecord> Read();

    /// <summary>Removes the month. Twice changes nothing more.</summary>
    [Alias("Clear")]
    Task Clear();
}
