using System.Diagnostics.CodeAnalysis;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// One audience, inside the servers. On the wire it is known by its short name only (<c>public</c>, <c>matches</c>,
/// <c>me</c>, <c>association</c>, <c>board</c>), so that no page, address or log ever holds a participant's id.
/// </summary>
/// <param name="Kind">Which sort.</param>
/// <param name="Id">A participant, an association or a municipality.</param>
public readonly record struct LiveAudience(LiveAudienceKind Kind, string Id)
{
    /// <summary>The longest name that is looked at: a kind, a colon and an id.</summary>
    public const int NameLengthMax = 80;

    /// <summary>The name that its own followers know it by.</summary>
    public string ShortName => NameOf(Kind);

    /// <summary>
    /// The connections that get its messages: one group for each person, however many audiences they follow.
    /// </summary>
    internal string Group => Kind switch
    {
        LiveAudienceKind.Matches or LiveAudienceKind.Me => $"u:{Id}",
        _ => $"{ShortName}:{Id}",
    };

    /// <summary>The kind by its short name.</summary>
    public static bool TryParseKind([NotNullWhen(true)] string? name, out LiveAudienceKind kind)
    {
        foreach (var known in Enum.GetValues<LiveAudienceKind>())
        {
            if (NameOf(known) == name)
            {
                kind = known;
                return true;
            }
        }

        kind = default;
        return false;
    }

    private static string NameOf(LiveAudienceKind kind) => kind switch
    {
        LiveAudienceKind.Public => "public",
        LiveAudienceKind.Matches => "matches",
        LiveAudienceKind.Me => "me",
        LiveAudienceKind.Association => "association",
        LiveAudienceKind.Board => "board",
        LiveAudienceKind.Share => "share",
        _ => throw new System.Diagnostics.UnreachableException($"No name for {kind}."),
    };
}
