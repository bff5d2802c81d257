using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Desk;

namespace Marknadsplatsen.Web.Entries;

/// <summary>What the coordinators' page of new associations shows.</summary>
public sealed record EntryDeskView
{
    /// <summary>Those that wait, the one whose date comes first before the others.</summary>
    public ListPage<Entry> Entries { get; init; } = ListPage<Entry>.Empty;

    /// <summary>Those that nobody can sign in for, and until when their invitation opens; the latest first.</summary>
    public IReadOnlyList<(Entry Entry, DateTimeOffset? OpenUntil)> Ownerless { get; init; } = [];

    /// <summary>The link that was made now, which is shown this once; null when none was.</summary>
    public string? Link { get; init; }

    /// <summary>Whose link it is.</summary>
    public string? LinkName { get; init; }

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whose words came back; null when none did.</summary>
    public AssociationId? TypedAssociation { get; init; }

    /// <summary>The words as typed.</summary>
    public string? TypedWords { get; init; }
}
