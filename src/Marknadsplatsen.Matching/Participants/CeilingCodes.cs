using System.Collections.Immutable;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// The different ceilings of hours that people have chosen, numbered from 1 as they are met. The questions offer only
/// a few.
/// </summary>
internal sealed class CeilingCodes
{
    // Six bits, of which 0 is no ceiling.
    private const int CountMax = 63;

    /// <summary>By code; the first is not used.</summary>
    public ImmutableArray<double> Hours { get; private set; } = [0];

    /// <summary>Takes a longer list that begins as this one.</summary>
    public void Restore(ImmutableArray<double> longer) => Hours = longer.Length > Hours.Length ? longer : Hours;

    /// <summary>The ceiling's code, 0 for none; null when there is no code left for it.</summary>
    public byte? Of(double? ceiling)
    {
        if (ceiling is not { } hours)
        {
            return 0;
        }

        var code = Hours.AsSpan()[1..].IndexOf(hours) + 1;
        if (code > 0)
        {
            return (byte)code;
        }

        if (!double.IsFinite(hours) || Hours.Length > CountMax)
        {
            return null;
        }

        Hours = Hours.Add(hours);
        return (byte)(Hours.Length - 1);
    }
}
