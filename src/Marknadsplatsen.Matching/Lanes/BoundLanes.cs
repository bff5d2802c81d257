namespace Marknadsplatsen.Matching.Lanes;

/// <summary>What the upper bound of 64 rows' scores is added up from.</summary>
internal readonly ref struct BoundLanes
{
    /// <summary>Which answers are missing, and what follows from that alone; below 64.</summary>
    public readonly ref byte Shapes;

    /// <summary>The code of the ceiling of hours; below 64.</summary>
    public readonly ref byte Ceilings;

    /// <summary>The code of the area.</summary>
    public readonly ref byte Areas;

    public BoundLanes(ref byte shapes, ref byte ceilings, ref byte areas)
    {
        Shapes = ref shapes;
        Ceilings = ref ceilings;
        Areas = ref areas;
    }

    /// <summary>Points by shape, ceiling and area, rounded up; 64, 64 and 256 entries.</summary>
    public required byte[] ShapePoints { get; init; }

    public required byte[] CeilingPoints { get; init; }

    public required byte[] AreaPoints { get; init; }

    public required int AreaCount { get; init; }

    /// <summary>Rows whose interest, a wish or a language is met.</summary>
    public required ulong Interested { get; init; }

    public required ulong Wishing { get; init; }

    public required ulong Speaking { get; init; }

    /// <summary>The units a row has to reach.</summary>
    public required byte Limit { get; init; }
}
