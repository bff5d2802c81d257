using System.Collections.Immutable;
using Marknadsplatsen.Domain.Alarms;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Alarms;

/// <summary>
/// The alarms of one municipality, found by its code: when each was raised and whether somebody came. Awaits nobody.
/// </summary>
[Alias("mp.IAlarmGrain")]
public interface IAlarmGrain : IGrainWithStringKey
{
    /// <summary>
    /// What is at risk now and where somebody new has come. What follows of it is stored when this returns; the same
    /// look again changes nothing.
    /// </summary>
    [Alias("Look")]
    Task Look(AlarmLook look);

    /// <summary>Every alarm that is remembered, the latest first.</summary>
    [Alias("Read")]
    [ReadOnly]
    Task<ImmutableArray<Alarm>> Read();
}
