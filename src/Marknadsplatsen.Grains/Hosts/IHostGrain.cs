using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Vocabulary;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Hosts;

/// <summary>
/// One association's public side, found by its id. Protects: words that may be shown to everybody. What it answers is
/// on disk; a call that throws has an unknown outcome, so send the same again.
/// </summary>
[Alias("mp.IHostGrain")]
public interface IHostGrain : IGrainWithStringKey
{
    /// <summary>Saves the page in place of what it was.</summary>
    /// <returns>False, and nothing is saved, when <see cref="HostPageRules.Problems"/> has something to say.</returns>
    [Alias("Save")]
    Task<bool> Save(HostPage page);

    /// <summary>
    /// An assignment's outbox tells how those who asked were answered. Older and same news change nothing.
    /// </summary>
    [Alias("Hear")]
    Task Hear(AssignmentId assignment, ToldAnswers told);

    /// <summary>
    /// The host says how many came once, in place of what it said before. Twice changes nothing more.
    /// </summary>
    /// <returns>False, and nothing is saved, when the number is out of range.</returns>
    [Alias("Count")]
    Task<bool> Count(AttendanceTotal total);

    /// <summary>Saves what those who have a place in an assignment are told; an empty text removes it.</summary>
    /// <returns>False, and nothing is saved, when the words are too long or may not be said.</returns>
    [Alias("Greet")]
    Task<bool> Greet(AssignmentId assignment, string greeting);

    /// <summary>What those who have a place are told; null for nothing. Ask only for somebody who has one.</summary>
    [Alias("GreetingOf")]
    [ReadOnly]
    Task<string?> GreetingOf(AssignmentId assignment);

    /// <summary>
    /// The calendar has a new link, or none. Every earlier link ends. The same tap sent again changes nothing.
    /// </summary>
    [Alias("KeepCalendar")]
    Task KeepCalendar(CommandId command, CalendarKey? key);

    /// <summary>Where the association is reminded of its promises, sealed by the pages; null for nowhere.</summary>
    [Alias("KeepMail")]
    Task KeepMail(string? mail);

    /// <summary>The page and the answers, empty for an association that has told nothing.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<HostView> View();
}
