using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Supports;

/// <summary>What the pages of a person's support show, to the person or to a coordinator.</summary>
public sealed record SupportView
{
    /// <summary>The support; null before there is any.</summary>
    public SupportState? State { get; init; }

    /// <summary>The coordinator before, while they are there too, and until when in words.</summary>
    public SupportContact? Leaving { get; init; }

    public string? LeavesAt { get; init; }

    /// <summary>The person's wish to work; null when there is none.</summary>
    public WorkWishView? Work { get; init; }

    public required IReadOnlyList<SupportPlanView> Plans { get; init; }

    /// <summary>Whoever reads is the person's coordinator.</summary>
    public bool IsReaderCoordinator { get; init; }

    /// <summary>Whoever reads is the deputy.</summary>
    public bool IsReaderDeputy { get; init; }

    /// <summary>Whoever reads was the coordinator before, and is there too.</summary>
    public bool IsReaderLeaving { get; init; }

    /// <summary>The note, when the reader may see it.</summary>
    public string? Note { get; init; }

    public bool IsKnown { get; init; }

    public bool IsSaved { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    public string? Typed { get; init; }

    /// <summary>The sending that came back; null for a fresh form.</summary>
    public CommandId? Command { get; init; }

    /// <summary>Where the forms go.</summary>
    public required string Path { get; init; }

    /// <summary>What there is to tell a person who wants to be told by a coordinator; null for anybody else.</summary>
    public NoticeDigest? News { get; init; }

    /// <summary>A coordinator began to do things without saying that the person has asked for it.</summary>
    public bool IsAskMissing { get; init; }

    /// <summary>How many people the coordinator who reads is the coordinator of.</summary>
    public int ReaderCount { get; init; }

    /// <summary>What the coordinators call the person.</summary>
    public string? Pseudonym { get; init; }
}
