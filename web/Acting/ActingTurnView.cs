namespace Marknadsplatsen.Web.Acting;

/// <summary>One turn in words.</summary>
/// <param name="Id">Names it on the page.</param>
/// <param name="Said">Who helped, and when.</param>
/// <param name="IsOpen">It goes on.</param>
/// <param name="Acts">The text's key of each thing that was done, the title it was about or null, and when.</param>
public sealed record ActingTurnView(
    string Id, string Said, bool IsOpen, IReadOnlyList<(string Key, string? Title, string When)> Acts);
