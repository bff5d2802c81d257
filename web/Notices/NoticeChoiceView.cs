using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Notices;

/// <summary>What the page shows where a person chooses how often we write.</summary>
public sealed record NoticeChoiceView
{
    /// <summary>What is chosen; null before the first choice.</summary>
    public MessageFrequency? Chosen { get; init; }

    /// <summary>The code of the language that messages are in; null before the first choice.</summary>
    public string? Language { get; init; }

    /// <summary>Whether we know the person.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Whether the person has a way that this installation reaches.</summary>
    public bool HasWay { get; init; }

    /// <summary>Whether this installation sends anything at all.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Whether a choice was just stored.</summary>
    public bool IsSaved { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }
}
