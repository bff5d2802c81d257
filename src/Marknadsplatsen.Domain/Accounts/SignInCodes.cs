using System.Security.Cryptography;
using System.Text;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>The rules of codes at one handle. Pure, and the same work whether it is somebody's or not.</summary>
public static class SignInCodes
{
    /// <summary>Browsers that may wait for a code at once; a fourth ends the oldest. Chosen.</summary>
    public const int CountMax = 3;

    /// <summary>The account with one more code. The browser's own earlier code and what is over are gone.</summary>
    public static AccountState Asked(AccountState state, AskCode command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var kept = state.Codes.RemoveAll(code => code.IsOver(now) || code.Ask == command.Replaces);
        kept = kept.Length < CountMax ? kept : kept.RemoveRange(0, kept.Length - CountMax + 1);
        return state with
        {
            Codes = kept.Add(new SentCode { Ask = command.Ask, Proof = command.Proof, SentAtUtc = now }),
            Asks = state.Asks.Asked(now),
        };
    }

    /// <summary>The code that this browser can still open something with, or null.</summary>
    public static SentCode? Find(AccountState state, string ask, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var code = state.Codes.FirstOrDefault(code => code.Ask == ask);
        return code is null || code.IsOver(now) || code.Attempts.FailCount >= SentCode.TryCountMax ? null : code;
    }

    /// <summary>Whether what was typed is the code, and no other form has used it.</summary>
    public static bool Opens(SentCode? code, TryCode command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var expected = SHA256.HashData(Encoding.UTF8.GetBytes(code?.Proof ?? ""));
        var found = SHA256.HashData(Encoding.UTF8.GetBytes(command.Proof));
        return CryptographicOperations.FixedTimeEquals(expected, found)
            & (code is not null && (code.UsedBy is null || code.UsedBy == command.CommandId));
    }

    /// <summary>The account after the code has opened for a form.</summary>
    public static AccountState Used(AccountState state, TryCode command) =>
        Change(state, command.Ask, code => code with { UsedBy = command.CommandId });

    /// <summary>The account after a wrong try.</summary>
    public static AccountState Failed(AccountState state, TryCode command, DateTimeOffset now) =>
        Change(state, command.Ask, code => code with { Attempts = code.Attempts.Failed(now) });

    /// <summary>The account without what has run out, or null when nothing is left of it that anybody needs.</summary>
    public static AccountState? Forgotten(AccountState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var isUsed = state.Card is not null || state.Contact is not null;
        var isRemembered = !state.Asks.AreForgotten(now)
            || (state.Attempts.FailCount > 0 && now - state.Attempts.LastAtUtc < Attempts.ForgottenAfter);
        return isUsed || isRemembered ? state with { Codes = state.Codes.RemoveAll(code => code.IsOver(now)) } : null;
    }

    private static AccountState Change(AccountState state, string ask, Func<SentCode, SentCode> change)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Codes = [.. state.Codes.Select(code => code.Ask == ask ? change(code) : code)] };
    }
}
