using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>What a share card shows. Made here and nowhere else, so that this is all there is to check.</summary>
public sealed record SharedPageView
{
    /// <summary>Until when.</summary>
    public required DateTimeOffset EndsAtUtc { get; init; }

    /// <summary>What the person is called; null when it is not shared, or the person has no alias.</summary>
    public string? Alias { get; init; }

    /// <summary>The answers, in words; null when they are not shared.</summary>
    public IReadOnlyList<ExportRow>? Wishes { get; init; }

    /// <summary>Title and state of each relation that is not over; null when they are not shared.</summary>
    public IReadOnlyList<(string Title, string State)>? Places { get; init; }

    /// <summary>The one match, when the card is for a support person; null otherwise.</summary>
    public SharedMatchView? Match { get; init; }

    internal static SharedPageView Of(SharedView shared, ExportWords words, EngagementWords engagements) => new()
    {
        EndsAtUtc = shared.Grant.EndsAtUtc,
        Alias = Has(shared, ShareField.Alias) ? shared.State.Alias : null,
        Wishes = Has(shared, ShareField.Wishes) ? words.Of(shared.State.Answers) : null,
        Places = Has(shared, ShareField.Places)
            ?
            [
                .. shared.State.Engagements.Values
                    .Where(own => !own.Engagement.IsClosed)
                    .OrderBy(own => own.Title, StringComparer.CurrentCulture)
                    .Select(own => (own.Title, engagements.Of(own).State)),
            ]
            : null,
    };

    private static bool Has(SharedView shared, ShareField field) => shared.Grant.Fields.Contains(field);
}
