using Marknadsplatsen.Domain.Supports;

namespace Marknadsplatsen.Web.Supports;

/// <summary>One plan in words.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsDue">The person is asked now.</param>
/// <param name="Next">When the person is asked next, in words.</param>
/// <param name="Answered">When they last answered, in words; null before.</param>
public sealed record SupportPlanView(FollowUpPlan Plan, bool IsDue, string Next, string? Answered);
