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

    /// <summary>
    /// People and assignments with new values after which a matcher stores its snapshot again, 1 or more; default
    /// 1,000. A start reads what has been written since.
    /// </summary>
    [Range(1, int.MaxValue, ErrorMessage = "Matching:FactsPerSnapshot is a number from 1.")]
    public int FactsPerSnapshot { get; set; } = 1_000;

    /// <summary>More parts than silos in any cluster of one city.</summary>
    public const int PartitionCountMax = 64;
}
