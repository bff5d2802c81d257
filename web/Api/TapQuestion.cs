namespace Marknadsplatsen.Web.Api;

/// <summary>What goes with a tap. Every field may be left out where it is not asked for.</summary>
public sealed record TapQuestion
{
    /// <summary>The session's id, when sessions have places of their own.</summary>
    public string? Session { get; init; }

    /// <summary>The person has reached the least age. Kept only as a met requirement.</summary>
    public bool IsOldEnough { get; init; }

    /// <summary>When the change was asked about that the person says yes to; for a confirmed place only.</summary>
    public DateTimeOffset? SeenChangeAtUtc { get; init; }

    /// <summary>decline, leave, pause, resume or undo; for a step back only.</summary>
    public string? Step { get; init; }
}
