using System.ComponentModel;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;

namespace Marknadsplatsen.Web.Api;

/// <summary>
/// An open assignment as everybody may see it (DOMAIN 6.9): a word for the free places, never a figure, and a revision
/// from which nobody can count who takes part.
/// </summary>
public sealed record AssignmentItem
{
    /// <summary>The assignment.</summary>
    public required string Id { get; init; }

    /// <summary>Its public revision.</summary>
    [Description("Changes when a text, a time or the word for the places changes.")]
    public required string Revision { get; init; }

    /// <summary>Title.</summary>
    public required string TitleSv { get; init; }

    /// <summary>Text.</summary>
    public required string TextSv { get; init; }

    /// <summary>Who posted it.</summary>
    public required string AssociationId { get; init; }

    /// <summary>The association's name.</summary>
    public required string AssociationName { get; init; }

    /// <summary>Who hosts it as well; null for nobody.</summary>
    public string? CoHostId { get; init; }

    /// <summary>The name of who hosts it as well; null for nobody.</summary>
    public string? CoHostName { get; init; }

    /// <summary>The sort of host.</summary>
    public required AssociationKind AssociationKind { get; init; }

    /// <summary>What it is about.</summary>
    public required string Category { get; init; }

    /// <summary>The sort of relation.</summary>
    public required AssignmentKind Kind { get; init; }

    /// <summary>How much it is.</summary>
    public required StepLevel StepLevel { get; init; }

    /// <summary>Who meets there.</summary>
    public required AssignmentSetting Setting { get; init; }

    /// <summary>Where.</summary>
    public required string Area { get; init; }

    /// <summary>Whose place it is.</summary>
    [Description("The place of somebody else that it is at; null at the association's own.")]
    public required HostedAt? HostedAt { get; init; }

    /// <summary>The word for free places.</summary>
    [Description("available: three or more, or no limit. fewLeft: one or two. full: none.")]
    public required PlacesWord PlacesWord { get; init; }

    /// <summary>Whether one just comes.</summary>
    [Description("An open activity has no limit and no sign-up.")]
    public required bool IsOpenActivity { get; init; }

    /// <summary>Whether the time is agreed.</summary>
    public required bool FlexibleTime { get; init; }

    /// <summary>When.</summary>
    public required IReadOnlyList<SessionItem> Sessions { get; init; }

    /// <summary>In which time buckets.</summary>
    public required IReadOnlyList<TimeBucket> TimeOfDay { get; init; }

    /// <summary>How long a week.</summary>
    public required Hours HoursPerWeek { get; init; }

    /// <summary>How many weeks.</summary>
    public required int? DurationWeeks { get; init; }

    /// <summary>Whether a yes is enough.</summary>
    public required bool CanAcceptDirectly { get; init; }

    /// <summary>Who decides.</summary>
    public required Decider DecidedBy { get; init; }

    /// <summary>Whether there is pay.</summary>
    public required bool Paid { get; init; }

    /// <summary>What it asks for.</summary>
    public required Demands Demands { get; init; }

    /// <summary>Supports.</summary>
    public required IReadOnlyList<string> Supports { get; init; }

    /// <summary>Accessibility.</summary>
    public required IReadOnlyList<string> Accessibility { get; init; }

    /// <summary>Not answered by the host.</summary>
    [Description("Qualities the host has not answered, which is not the same as no.")]
    public required IReadOnlyList<string> Unanswered { get; init; }

    /// <summary>Languages.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The rule of the house.</summary>
    public required HouseRule? HouseRule { get; init; }

    /// <summary>Who insures.</summary>
    public required InsuredBy Insurance { get; init; }

    /// <summary>Next steps.</summary>
    public required IReadOnlyList<string> LeadsTo { get; init; }

    /// <summary>Published when.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    internal static AssignmentItem From(AssignmentCard card)
    {
        var details = card.Details;
        return new AssignmentItem
        {
            Id = card.Id.Value,
            Revision = PublicRevision.Of(card),
            TitleSv = details.Title,
            TextSv = details.Text,
            AssociationId = card.AssociationId.Value,
            AssociationName = card.AssociationName,
            CoHostId = card.CoHost?.Association.Value,
            CoHostName = card.CoHost?.Name,
            AssociationKind = card.AssociationKind,
            Category = details.Category.Value,
            Kind = details.Kind,
            StepLevel = details.Step,
            Setting = details.Setting,
            Area = details.Area.Value,
            HostedAt = details.HostedAt,
            PlacesWord = card.PlacesWord,
            IsOpenActivity = details.IsOpenActivity,
            FlexibleTime = details.IsFlexible,
            Sessions = [.. details.Sessions.Select(SessionItem.From)],
            TimeOfDay = TimeBuckets.Of(details),
            HoursPerWeek = details.HoursPerWeek,
            DurationWeeks = details.DurationWeeks,
            CanAcceptDirectly = details.AcceptsDirectly,
            DecidedBy = details.DecidedBy,
            Paid = details.IsPaid,
            Demands = details.Demands,
            Supports = [.. details.Supports.Select(id => id.Value)],
            Accessibility = [.. details.Accessibility.Select(id => id.Value)],
            Unanswered = [.. details.Unanswered.Select(id => id.Value)],
            Languages = [.. details.Languages.Select(id => id.Value)],
            HouseRule = details.HouseRule,
            Insurance = details.Insurance,
            LeadsTo = [.. details.LeadsTo.Select(id => id.Value)],
            PublishedAt = card.PublishedAtUtc,
        };
    }
}
