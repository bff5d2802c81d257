using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// Where one person is reached: an e-mail address in small letters, or a number such as +46701234567. It lives in
/// memory only; the store holds a keyed hash to find it by, and an encrypted copy to send to.
/// </summary>
/// <param name="Kind">By which way.</param>
/// <param name="Text">The one way to write it.</param>
public sealed record ContactHandle(ContactKind Kind, string Text)
{
    /// <summary>
    /// Enough for its owner to know it again, and little for somebody who looks over a shoulder: k…@example.org, …67.
    /// </summary>
    public string Hint => Kind == ContactKind.Email
        ? $"{Text[0]}…{Text[Text.LastIndexOf('@')..]}"
        : $"…{Text[^2..]}";

    /// <summary>Says the way and nothing more, so that no log ever holds an address.</summary>
    public override string ToString() => $"a handle of {Kind}";
}
