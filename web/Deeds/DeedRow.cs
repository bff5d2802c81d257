using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>One place that the person has or has had.</summary>
/// <param name="Assignment">Where.</param>
/// <param name="Title">Its title.</param>
/// <param name="Association">Whose; null when it is not open any more.</param>
/// <param name="Since">Since when the person wanted it, in words.</param>
/// <param name="IsOver">It is over.</param>
/// <param name="Guests">How many the person brought.</param>
/// <param name="Thanks">What the association has thanked for.</param>
/// <param name="Certificate">The certificate about it; null without one.</param>
public sealed record DeedRow(
    AssignmentId Assignment,
    string Title,
    string? Association,
    string Since,
    bool IsOver,
    int Guests,
    IReadOnlyList<string> Thanks,
    Certificate? Certificate);
