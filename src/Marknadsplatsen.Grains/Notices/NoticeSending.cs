namespace Marknadsplatsen.Grains.Notices;

/// <summary>What became of handing over a message.</summary>
public enum NoticeSending
{
    /// <summary>It is on its way.</summary>
    Taken,

    /// <summary>Too many wait, or the day's are used up; another try may do.</summary>
    Later,

    /// <summary>The person has no way that this installation reaches.</summary>
    NoWay,
}
