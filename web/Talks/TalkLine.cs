namespace Marknadsplatsen.Web.Talks;

/// <summary>One message as its reader sees it.</summary>
/// <param name="Number">Its number, for the address of its place on the page.</param>
/// <param name="Who">Who wrote to whom, in words.</param>
/// <param name="When">When, in words.</param>
/// <param name="Text">What, as typed.</param>
/// <param name="IsOwn">Whether the reader wrote it.</param>
public sealed record TalkLine(int Number, string Who, string When, string Text, bool IsOwn);
