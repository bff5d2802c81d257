using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Work;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>What the page of one assignment shows.</summary>
public sealed record AssignmentPageView
{
    public required AssignmentCard Card { get; init; }

    public required Person Person { get; init; }

    /// <summary>The form as it was filled in; empty the first time.</summary>
    public required AcceptFields Fields { get; init; }

    /// <summary>Why it suits the person.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What does not agree with the person's answers, as "Varför inte".</summary>
    public IReadOnlyList<string> WhyNot { get; init; } = [];

    /// <summary>What is good to know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What is open that it can lead to.</summary>
    public IReadOnlyList<NextStep> LeadsTo { get; init; } = [];

    /// <summary>How it stands, when the person has a relation to it.</summary>
    public EngagementView? Engagement { get; init; }

    /// <summary>Titles of what the person has at the same time.</summary>
    public IReadOnlyList<string> Clashes { get; init; } = [];

    /// <summary>Questions and answers that a coordinator has put here.</summary>
    public IReadOnlyList<FaqEntry> Faq { get; init; } = [];

    /// <summary>What the association tells those who have a place; null for everybody else.</summary>
    public string? Greeting { get; init; }

    /// <summary>Pictures of it.</summary>
    public IReadOnlyList<Domain.Pictures.HostPicture> Pictures { get; init; } = [];

    /// <summary>The least hours a week after a yes, when that is more than the person wanted; else null.</summary>
    public int? HoursAbove { get; init; }
}
