namespace Marknadsplatsen.Grains.Notices;

/// <summary>
/// What a message is about, worked out when it goes: figures, and nothing else. One of them is 1 or more.
/// </summary>
/// <param name="Suggestions">Suggestions that are new and still open.</param>
/// <param name="Messages">Conversations and the like where the person has something new to open.</param>
public sealed record NoticeDigest(int Suggestions, int Messages);
