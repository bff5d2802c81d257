using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// One handle that somebody signs in with, found by its <see cref="AccountKey"/>. Protects: what opens it, and how
/// often one may try. What it answers is on disk when it returns; a call that throws has an unknown outcome, so send it
/// again.
/// </summary>
[Alias("mp.IAccountGrain")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes this the card of a participant, in place of any other of theirs. The same card again gets the same answer.
    /// </summary>
    [Alias("Issue")]
    Task<IssueOutcome> Issue(IssueCard command);

    /// <summary>
    /// A try with the three words. A failed one is counted on this account and in the city, and makes the next one
    /// wait.
    /// </summary>
    /// <param name="words">Their slow salted hash, in base 64.</param>
    /// <param name="from">From where; null where that is not told apart.</param>
    [Alias("TryWords")]
    Task<SignInOutcome> TryWords(string words, TryOrigin? from);

    /// <summary>
    /// A try with the card's picture. Its token cannot be guessed, so nothing is counted and none waits.
    /// </summary>
    /// <param name="token">The token's keyed hash, in base 64.</param>
    [Alias("TryToken")]
    Task<SignInOutcome> TryToken(string token);

    /// <summary>
    /// Makes a code for one browser. The work and what is stored are the same whether the handle is somebody's; what
    /// is stored of nobody's handle is forgotten by itself after a day or two.
    /// </summary>
    [Alias("AskCode")]
    Task<AskOutcome> AskCode(AskCode command);

    /// <summary>
    /// A try with a code. A failed one is counted on the code and in the city, and makes the next one wait; after five
    /// the code opens nothing. A right one opens for one form only.
    /// </summary>
    [Alias("TryCode")]
    Task<SignInOutcome> TryCode(TryCode command);

    /// <summary>A try with a code that makes the handle a participant's, in place of any other of its kind.</summary>
    [Alias("Attach")]
    Task<AttachOutcome> Attach(AttachContact command);

    /// <summary>Frees a card's name or a handle that was this participant's and opens nothing any more.</summary>
    [Alias("Retire")]
    Task Retire(ParticipantId participant);
}
