using System.ComponentModel;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Api;

/// <summary>One page of open assignments.</summary>
public sealed record AssignmentPage
{
    /// <summary>The assignments.</summary>
    [Description("Assignments with a free place first, evenings before flexible times before the rest, newest first.")]
    public required IReadOnlyList<AssignmentItem> Items { get; init; }

    /// <summary>How many fit.</summary>
    [Description("How many fit, on all pages.")]
    public required int Total { get; init; }

    /// <summary>This page.</summary>
    [Description("From 1. A page past the last has no items.")]
    public required int Page { get; init; }

    /// <summary>Its size.</summary>
    [Description("Most items on a page.")]
    public required int PageSize { get; init; }

    /// <summary>The catalogue's revision.</summary>
    [Description("Grows when something that everybody may see changes, on the server that answers.")]
    public required long Revision { get; init; }

    internal static AssignmentPage From(SearchPage page, long revision) => new()
    {
        Items = [.. page.Cards.Select(AssignmentItem.From)],
        Total = page.Total,
        Page = page.Page,
        PageSize = page.PageSize,
        Revision = revision,
    };
}
