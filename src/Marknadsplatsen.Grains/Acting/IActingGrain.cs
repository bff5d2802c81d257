using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Acting;

/// <summary>
/// What coordinators do for one person, found by the participant's id. Protects: nothing is done for a person outside
/// an open turn, and nothing that is not written down. What it answers is on disk when it returns; a call that throws
/// has an unknown outcome, so send the same command id again.
/// </summary>
[Alias("mp.IActingGrain")]
public interface IActingGrain : IGrainWithStringKey
{
    /// <summary>A turn begins, and any other one ends. False for somebody who is erased.</summary>
    [Alias("Begin")]
    Task<bool> Begin(BeginActing command);

    /// <summary>Until when a turn is open to its coordinator; null when it is not.</summary>
    [Alias("OpenUntil")]
    [ReadOnly]
    Task<DateTimeOffset?> OpenUntil(CommandId turn, MemberId member);

    /// <summary>
    /// Writes down what is about to be done. False, and nothing may be done, when the turn is not open to this
    /// coordinator or has as much as it can.
    /// </summary>
    [Alias("Act")]
    Task<bool> Act(CommandId turn, MemberId member, ActingAct act);

    /// <summary>It was not done after all. Twice changes nothing more.</summary>
    [Alias("TakeBack")]
    Task TakeBack(CommandId turn, CommandId act);

    /// <summary>Ends an open turn, by the coordinator or by the person. Twice changes nothing more.</summary>
    [Alias("End")]
    Task End();

    /// <summary>The record as stored.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<ActingRecord> View();

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
