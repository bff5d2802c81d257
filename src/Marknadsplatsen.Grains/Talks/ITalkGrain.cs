using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Talks;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Talks;

/// <summary>
/// The conversation of one engagement, found by <see cref="TalkKey"/>. Protects: each of the three reads only what they
/// wrote or got, and writes only while the engagement lasts. What it answers is on disk when it returns; a call that
/// throws has an unknown outcome, so send the same command id again.
/// </summary>
[Alias("mp.ITalkGrain")]
public interface ITalkGrain : IGrainWithStringKey
{
    /// <summary>Somebody writes. The caller has checked that they are who they say.</summary>
    [Alias("Send")]
    Task<TalkOutcome> Send(SendMessage command);

    /// <summary>What one of the three may see now.</summary>
    [Alias("Read")]
    Task<TalkView> Read(OwnerRole reader);

    /// <summary>
    /// The person has opened what there is, or another one says that no answer is needed, up to a number. Twice changes
    /// nothing more.
    /// </summary>
    [Alias("Settle")]
    Task Settle(OwnerRole reader, int upTo);

    /// <summary>The record as stored, for the person.</summary>
    [Alias("Export")]
    [ReadOnly]
    Task<TalkRecord> Export();

    /// <summary>Removes everything that is stored here. Twice changes nothing more.</summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
