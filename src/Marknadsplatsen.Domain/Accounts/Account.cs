using System.Security.Cryptography;
using System.Text;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>The rules of one account. Pure, and the same work whether the account has a card or not.</summary>
public static class Account
{
    /// <summary>
    /// The account with the card, or null when another card has the name. The same card again changes nothing.
    /// </summary>
    public static AccountState? Issue(AccountState state, IssueCard command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        if (state.Card is { } card)
        {
            return card.Participant == command.Participant && AreEqual(card.Words, command.Words) ? state : null;
        }

        return state with
        {
            Card = new CardCredential
            {
                Participant = command.Participant,
                Words = command.Words,
                Token = command.Token,
                IssuedAtUtc = now,
            },
        };
    }

    /// <summary>Whether the three words open the card.</summary>
    public static bool OpensWithWords(AccountState state, string words)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AreEqual(state.Card?.Words, words);
    }

    /// <summary>Whether the picture's token opens the card.</summary>
    public static bool OpensWithToken(AccountState state, string token)
    {
        ArgumentNullException.ThrowIfNull(state);
        return AreEqual(state.Card?.Token, token);
    }

    /// <summary>
    /// Compares in a time that does not depend on where the two differ, nor on whether one is missing.
    /// </summary>
    private static bool AreEqual(string? known, string given)
    {
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes(known ?? ""));
        var found = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        return CryptographicOperations.FixedTimeEquals(expected, found) & known is not null;
    }
}
