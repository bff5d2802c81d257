using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>What a browser that waits for a code carries, encrypted.</summary>
/// <param name="Ask">Its own secret, which the form that asked had.</param>
/// <param name="Handle">Where the code went.</param>
/// <param name="IsForKeeping">The code is to make the handle the person's own, and not to sign in.</param>
internal sealed record CodeTicket(string Ask, ContactHandle Handle, bool IsForKeeping);
