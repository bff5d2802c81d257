using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>Qualities of a place that follow from its demands and house rule, and that a person can ask for.</summary>
public static class DerivedQualities
{
    /// <summary>No reading is needed.</summary>
    public static readonly QualityId NoReading = new("noReading");

    /// <summary>A little Swedish, or none, is enough.</summary>
    public static readonly QualityId BasicSwedishOk = new("basicSwedishOk");

    /// <summary>One meets few new people.</summary>
    public static readonly QualityId LowContact = new("lowContact");

    /// <summary>The place is sober.</summary>
    public static readonly QualityId SoberPlace = new("soberPlace");

    /// <summary>Come as you are.</summary>
    public static readonly QualityId ComeAsYouAre = new("comeAsYouAre");

    /// <summary>All of them.</summary>
    public static ImmutableArray<QualityId> All { get; } =
        [NoReading, BasicSwedishOk, LowContact, SoberPlace, ComeAsYouAre];
}
