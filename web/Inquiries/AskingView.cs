using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>The form of a question, or of what feels wrong.</summary>
public sealed record AskingView
{
    public required InquiryKind Kind { get; init; }

    public required AssignmentId Assignment { get; init; }

    public required string Title { get; init; }

    /// <summary>The person has something to do with the assignment, and it is their match that is told of.</summary>
    public bool IsOwn { get; init; }

    /// <summary>By when the answer comes, in words.</summary>
    public required string AnswerBy { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>What was typed and chosen, when it came back.</summary>
    public string? Typed { get; init; }

    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }
}
