using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Matching.Vocabulary;

/// <summary>
/// Distances between the parts of the city as small whole numbers that compare exactly as the kilometres do. An area's
/// code is 1 to 255; 0 stands for an area that is missing or unknown.
/// </summary>
internal sealed class AreaTables
{
    /// <summary>A reach beyond every rank: the person goes anywhere, or has no area to start from.</summary>
    public const byte ReachesAll = byte.MaxValue;

    /// <summary>One entry for each code that a byte can hold.</summary>
    public const int Length = 256;

    /// <summary>Ranks stay below what reaches everything; no Swedish city has a tenth of it.</summary>
    public const int AreaCountMax = 254;

    private readonly WordCodes<AreaId> areas;
    private readonly double[][] kmFrom;
    private readonly byte[][] rankTo;
    private readonly double[][] shareTo;
    private readonly byte[][] pointsTo;
    private readonly uint[][][] tooFarFrom;

    public AreaTables(CityVocabulary city)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(city.Areas.Length, AreaCountMax);
        areas = new WordCodes<AreaId>(city.Areas.Select(area => area.Id), AreaCountMax);
        Count = areas.Count;
        kmFrom = new double[Count + 1][];
        for (var from = 0; from <= Count; from++)
        {
            kmFrom[from] = new double[Count + 1];
            for (var to = 1; from > 0 && to <= Count; to++)
            {
                kmFrom[from][to] = city.DistanceKm(areas[from - 1], areas[to - 1])!.Value;
            }
        }

        rankTo = [.. Enumerable.Range(0, Count + 1).Select(RanksTo)];
        shareTo = [.. Enumerable.Range(0, Count + 1).Select(SharesTo)];
        pointsTo = [.. shareTo.Select(shares =>
            shares.Select(share => BoundPoints.Of(MatchRules.AreaPoints * share)).ToArray())];
        tooFarFrom = [.. Enumerable.Range(0, Count + 1).Select(from =>
            Enumerable.Range(0, Count + 1).Select(reach => TooFarFrom(from, reach)).ToArray())];
    }

    /// <summary>How many areas have a code.</summary>
    public int Count { get; }

    /// <summary>The area's code, 0 when the city does not know it.</summary>
    public int Of(AreaId area) => areas.Of(area) + 1;

    /// <summary>
    /// By the person's area: how many areas are nearer to it than the one asked about. A person with a reach above the
    /// rank goes there.
    /// </summary>
    public byte[] Ranks(int to) => rankTo[to];

    /// <summary>By the person's area: the share of the distance points (DOMAIN 6.3).</summary>
    public double[] Shares(int to) => shareTo[to];

    /// <summary>By the person's area: the distance points rounded up to bound points.</summary>
    public byte[] Points(int to) => pointsTo[to];

    /// <summary>Kilometres between two areas, both with codes above 0.</summary>
    public double Km(int from, int to) => kmFrom[from][to];

    /// <summary>How many areas lie within the distance.</summary>
    public byte Reach(int from, double? maxKm)
    {
        if (from == 0 || maxKm is not { } limit)
        {
            return ReachesAll;
        }

        var reach = 0;
        for (var to = 1; to <= Count; to++)
        {
            // Written as the model writes it, so that a distance that is no number excludes nothing here either.
            reach += kmFrom[from][to] > limit ? 0 : 1;
        }

        return (byte)reach;
    }

    /// <summary>
    /// The areas that a person with this reach does not go to: the area with code n is bit n - 1, 32 to a word.
    /// </summary>
    public ReadOnlySpan<uint> TooFar(int from, byte reach) =>
        from == 0 || reach == ReachesAll ? [] : tooFarFrom[from][reach];

    private uint[] TooFarFrom(int from, int reach)
    {
        const int bits = 32;
        var words = new uint[(Count + bits - 1) / bits];
        for (var to = 1; from > 0 && to <= Count; to++)
        {
            words[(to - 1) / bits] |= rankTo[to][from] >= reach ? 1u << ((to - 1) % bits) : 0;
        }

        return words;
    }

    private byte[] RanksTo(int to)
    {
        var ranks = new byte[Length];
        for (var from = 1; to > 0 && from <= Count; from++)
        {
            ranks[from] = (byte)kmFrom[from][1..].Count(km => km < kmFrom[from][to]);
        }

        return ranks;
    }

    private double[] SharesTo(int to)
    {
        var shares = new double[Length];
        Array.Fill(shares, MatchRules.UnansweredShare);
        for (var from = 1; to > 0 && from <= Count; from++)
        {
            shares[from] = Math.Max(0, 1 - (kmFrom[from][to] / MatchRules.AreaReachKm));
        }

        return shares;
    }
}
