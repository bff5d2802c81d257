using Marknadsplatsen.Web.StandIns;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>One thing in the week.</summary>
/// <param name="Href">The assignment's page.</param>
/// <param name="Title">What it is.</param>
/// <param name="Clock">From when to when, or null without a set time.</param>
/// <param name="Where">The part of the city.</param>
/// <param name="How">Whether the person has a place.</param>
/// <param name="Row">The time with its button; null when there is nothing to tap.</param>
/// <param name="Back">The address of the week that is shown.</param>
public sealed record WeekEntry(
    string Href, string Title, string? Clock, string Where, CommitmentKind How, OccasionRow? Row, string Back);
