using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Supports;

/// <summary>
/// One participant's support, found by the participant's id. Protects: only the person ends it, and a change of
/// coordinator leaves no gap. What it answers is on disk when it returns; a call that throws has an unknown outcome, so
/// send the same command id again.
/// </summary>
[Alias("mp.ISupportGrain")]
public interface ISupportGrain : IGrainWithStringKey
{
    /// <summary>Somebody does something about it. The caller has checked that they are who they say.</summary>
    [Alias("Take")]
    Task<SupportOutcome> Take(TakeSupportStep command);

    /// <summary>
    /// A place has become the person's, so that a plan begins. The same again changes nothing. Called by the
    /// assignment's outbox.
    /// </summary>
    [Alias("Follow")]
    Task Follow(MunicipalityCode municipality, OwnEngagement own);

    /// <summary>The record as stored.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<SupportRecord> View();

    /// <summary>The person has seen what there is. Twice changes nothing more.</summary>
    [Alias("Seen")]
    Task Seen();

    /// <summary>Removes everything that is stored here. Twice changes nothing more.</summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
