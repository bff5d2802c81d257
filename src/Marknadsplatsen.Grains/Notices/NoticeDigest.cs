namespace Marknadsplatsen.Grains.Notices;

/// <summary>
/// What a message is about, worked out when it goes: figures and a time, and nothing else. One of the figures is 1 or
/// more.
/// </summary>
/// <param name="Suggestions">Suggestions that are new and still open.</param>
/// <param name="Messages">Conversations and the like where the person has something new to open.</param>
public sealed record NoticeDigest(int Suggestions, int Messages)
{
    /// <summary>Held places that wait for the person's answer.</summary>
    public int Holds { get; init; }

    /// <summary>When the first of them ends; null without any.</summary>
    public DateTimeOffset? HoldEndsAtUtc { get; init; }

    /// <summary>Held places that have ended since the last message.</summary>
    public int EndedHolds { get; init; }

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => Suggestions + Messages + Holds + EndedHolds == 0;
}
