using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Talks;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>What the page of one inquiry shows, to whoever asked or to a desk.</summary>
public sealed record InquiryPageView
{
    public required InquiryKey Key { get; init; }

    public required InquiryKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The assignment's page.</summary>
    public required string AssignmentHref { get; init; }

    /// <summary>Whose assignment, for a coordinator; null for everybody else.</summary>
    public AssociationId? Association { get; init; }

    /// <summary>What the person is called there; null for whoever does not say who they are.</summary>
    public string? Pseudonym { get; init; }

    /// <summary>What feels wrong, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public required IReadOnlyList<TalkLine> Lines { get; init; }

    public required InquiryStage Stage { get; init; }

    /// <summary>By when the next step is due, in words.</summary>
    public required string Due { get; init; }

    /// <summary>The code, in groups, as its browser has it; null for what is a known person's, and for desks.</summary>
    public string? Code { get; init; }

    public bool IsSent { get; init; }

    /// <summary>What everybody may read of it now; null when nothing is shown.</summary>
    public FaqEntry? Shown { get; init; }

    /// <summary>It was shown to everybody a moment ago.</summary>
    public bool IsJustShown { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    public string? Typed { get; init; }

    public string? TypedDate { get; init; }

    public string? TypedQuestion { get; init; }

    public string? TypedAnswer { get; init; }

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }
}
