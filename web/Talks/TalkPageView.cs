using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Talks;

/// <summary>What the page of a conversation shows.</summary>
public sealed record TalkPageView
{
    public required AssignmentId Assignment { get; init; }

    public required string Title { get; init; }

    /// <summary>Where the form goes, and where the page is.</summary>
    public required string Path { get; init; }

    /// <summary>Who reads.</summary>
    public required OwnerRole Reader { get; init; }

    /// <summary>What the other one is called; null when the person reads.</summary>
    public string? Pseudonym { get; init; }

    /// <summary>What the person lets the association call them; null when they show nothing.</summary>
    public string? Alias { get; init; }

    public required IReadOnlyList<TalkLine> Lines { get; init; }

    /// <summary>The number of the latest message; 0 when there is none.</summary>
    public int LastNumber { get; init; }

    public bool CanWrite { get; init; }

    public bool HasLost { get; init; }

    /// <summary>Something waits for the reader's answer.</summary>
    public bool Waits { get; init; }

    /// <summary>By when the other one answers, in words; null when nothing waits.</summary>
    public string? AnswerBy { get; init; }

    /// <summary>A message was stored a moment ago.</summary>
    public bool IsSent { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>What was typed, when it came back.</summary>
    public string? Typed { get; init; }

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }
}
