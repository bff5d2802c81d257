using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>How the matcher of a municipality is spread.</summary>
public sealed class MatchOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Matching";

    /// <summary>
    /// Parts that a municipality's people are split into, 1 to 64; default 1, enough for a million people. The same
    /// on every node. A change takes effect with the next start, and each part then reads its people anew.
    /// </summary>
    [Range(1, PartitionCountMax, ErrorMessage = "Matching:PartitionCount is a number from 1 to 64.")]
    public int PartitionCount { get; set; } = 1;

    /// <summary>More parts than silos in any cluster of one city.</summary>
    public const int PartitionCountMax = 64;
}
