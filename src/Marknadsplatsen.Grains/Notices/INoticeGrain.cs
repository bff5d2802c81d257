using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Notices;

/// <summary>
/// What one participant has been told, found by the participant's id. Protects: no more messages than the person's
/// attention is asked for (<see cref="NoticeRules"/>). What it answers is on disk when it returns.
/// </summary>
[Alias("mp.INoticeGrain")]
public interface INoticeGrain : IGrainWithStringKey
{
    /// <summary>Where the person stands when a wave looks for somebody to tell. Changes nothing.</summary>
    [Alias("Standing")]
    Task<NoticeStanding> Standing();

    /// <summary>
    /// Tells the person about an assignment, unless no message is left for today. Telling again changes nothing.
    /// Called by the assignment's dispatch.
    /// </summary>
    [Alias("Tell")]
    Task<NoticeOutcome> Tell(AssignmentId assignment);

    /// <summary>
    /// A record tells whether it holds something that the person has not opened. An older telling changes nothing.
    /// </summary>
    [Alias("Hear")]
    Task Hear(NewToPerson told);

    /// <summary>The notices as stored.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<NoticeRecord> View();

    /// <summary>How much there is to tell the person now: only what is still open and not opened.</summary>
    [Alias("Digest")]
    Task<NoticeDigest> Digest();

    /// <summary>A coordinator has told the person everything up to a moment; an earlier one changes nothing.</summary>
    [Alias("ToldByCoordinator")]
    Task ToldByCoordinator(DateTimeOffset upToUtc);

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>The person has seen everything up to a moment; an earlier one changes nothing.</summary>
    [Alias("Seen")]
    Task Seen(DateTimeOffset upToUtc);

    /// <summary>
    /// The person chooses how often a message may go out. Until then none ever does. The same again changes nothing.
    /// </summary>
    [Alias("Choose")]
    Task Choose(MessageFrequency frequency);

    /// <summary>
    /// The person says which language messages are to be in, by its code. What is longer than
    /// <see cref="NoticeRecord.LanguageLengthMax"/> is no code and changes nothing.
    /// </summary>
    [Alias("Speak")]
    Task Speak(string language);

    /// <summary>
    /// Removes everything that is stored here. Twice changes nothing more. A person who is marked as erased is told
    /// nothing any more.
    /// </summary>
    [Alias("Erase")]
    Task Erase();
}
