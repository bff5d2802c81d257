using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>What the pages of one certificate show, to the person or to whoever confirms.</summary>
public sealed record CertificateView
{
    public required AssignmentId Assignment { get; init; }

    /// <summary>The assignment's title.</summary>
    public required string Title { get; init; }

    /// <summary>The certificate; null before it is written.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>Its code, in groups; null before it is approved.</summary>
    public string? Code { get; init; }

    /// <summary>Where somebody can check the code.</summary>
    public string? CheckAt { get; init; }

    /// <summary>By when whoever was asked answers, in words.</summary>
    public string? AnswerBy { get; init; }

    /// <summary>The form is shown.</summary>
    public bool IsForm { get; init; }

    /// <summary>The fields of the form.</summary>
    public CertificateFields Fields { get; init; } = new();

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }

    /// <summary>It was not as the reader had read it any more.</summary>
    public bool HasChanged { get; init; }

    /// <summary>Where the forms go.</summary>
    public required string Path { get; init; }
}
