using System.Text;

namespace Marknadsplatsen.Web.Components;

/// <summary>What a card says, in words already.</summary>
public sealed record AssignmentCardView
{
    /// <summary>The assignment's id, for the live script (<c>data-assignment</c>) and the element's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where the whole card leads.</summary>
    public required string Href { get; init; }

    /// <summary>What one does, in plain verbs.</summary>
    public required string Title { get; init; }

    /// <summary>Who asks.</summary>
    public required string AssociationName { get; init; }

    /// <summary>The category's pictogram, such as <c>category-kitchen</c>.</summary>
    public required string CategoryPicture { get; init; }

    /// <summary>When, as people say it: "Tisdagar, efter klockan 16".</summary>
    public required string When { get; init; }

    /// <summary>Where, with the bus: "Söder. Bussen stannar nära.".</summary>
    public required string Where { get; init; }

    /// <summary>How it stands with places.</summary>
    public required PlacesKind Places { get; init; }

    /// <summary>At most three are shown.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Why it fits, shown as one line; empty when nothing is known about the reader.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Times that one can step in at, in one line; null without any.</summary>
    public string? FreeTimes { get; init; }

    /// <summary>Whether the host has the mark of a responsible host today. It is told, and changes no order.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Marks the card as new since the last look.</summary>
    public bool IsNew { get; init; }

    /// <summary>
    /// All that the card says as one text, each part after its length, so that no two cards that differ have the same.
    /// </summary>
    public string ToContent()
    {
        var content = new StringBuilder();
        string?[] parts =
        [
            Id, Href, Title, AssociationName, CategoryPicture, When, Where, $"{Places}", FreeTimes, IsNew ? "new" : "",
            $"{Facts.Count}", .. Facts.SelectMany(fact => new[] { fact.Picture, fact.Word }), .. Reasons,
        ];
        foreach (var part in parts)
        {
            content.Append(part?.Length ?? -1).Append(':').Append(part);
        }

        return content.ToString();
    }
}
