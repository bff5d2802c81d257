using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Peers;

/// <summary>What "Kamrat" shows a person.</summary>
public sealed record PeerPageView
{
    /// <summary>Something is stored about whoever looks.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The person's wishes and pairs.</summary>
    public PeerView Peers { get; init; } = new();

    /// <summary>What the person's answers say now.</summary>
    public PeerProfile Profile { get; init; } = new();

    /// <summary>What the coordinators call the person.</summary>
    public string? Pseudonym { get; init; }

    public bool IsSaved { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>The pair whose words came back.</summary>
    public string? Pair { get; init; }

    public string? Typed { get; init; }

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }
}
