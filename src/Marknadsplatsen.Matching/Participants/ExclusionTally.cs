using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Counts people by what keeps them from one assignment. Most reasons are one bit of a row, and how many rows have it
/// is known already; only those that weigh two columns are counted by a pass.
/// </summary>
internal sealed class ExclusionTally
{
    private readonly ParticipantView view;
    private readonly Dictionary<Exclusion, int> countByReason = [];

    public ExclusionTally(ParticipantView view, CardTerms terms, KnownRows? known)
    {
        this.view = view;
        var counts = view.CountBySlice;
        Add(ExclusionKind.Full, terms.IsFull ? counts[Slices.Live] : 0);
        for (var missing = terms.MissingQualities; missing != 0; missing &= missing - 1)
        {
            var code = BitOperations.TrailingZeroCount(missing);
            var reason = new Exclusion(ExclusionKind.Must, view.Codes.Qualities[code]);
            Add(reason, counts[view.Slices.Musts + code]);
        }

        Add(ExclusionKind.WorkNotChosen, terms.IsWork ? counts[Slices.ClosedToWork] : 0);
        Add(ExclusionKind.Distance, terms.FarSlice >= 0 ? counts[terms.FarSlice] : 0);
        Add(ExclusionKind.Licence, terms.NeedsLicence ? counts[Slices.NoLicence] : 0);
        Add(ExclusionKind.House, terms.House is { } rule ? counts[Slices.Avoiding(rule)] : 0);
        for (var at = 0; at < (known?.Count ?? 0); at++)
        {
            var row = known!.RowAt(at);
            var flags = view.Blocks[row >> ParticipantBlock.RowBits].Flags[row & (ParticipantBlock.RowCount - 1)];
            var isHidden = (known.HowAt(at) & KnownRows.Hidden) != 0 && (flags & RowFlags.IsLive) != 0;
            Add(ExclusionKind.Hidden, isHidden ? 1 : 0);
        }
    }

    /// <summary>Counts the reasons that may need a pass: time, language and hours.</summary>
    public static (int Late, int Foreign, int Busy) Count<TLanes>(ParticipantView view, CardTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var late = terms.IsFlexible || terms.IsLateByPass ? 0 : view.CountBySlice[terms.Times[0]];
        var foreign = terms.NeedsSwedish && !terms.IsForeignByPass ? view.CountBySlice[Slices.NoSwedish] : 0;
        var busy = terms.IsRoomInBitmaps ? view.CountBySlice[terms.BusySlice] : 0;
        foreach (var block in view.Blocks)
        {
            ref var bitmaps = ref MemoryMarshal.GetArrayDataReference(block.Bitmaps);
            for (var at = 0; at < ParticipantBlock.WordCount; at += TLanes.Words)
            {
                late += terms.IsLateByPass ? RowScan.Late<TLanes>(ref bitmaps, at, terms.Times).Count : 0;
                foreign += terms.IsForeignByPass
                    ? RowScan.Foreign<TLanes>(ref bitmaps, at, terms.Understanding).Count
                    : 0;
            }

            for (var word = 0; !terms.IsRoomInBitmaps && word < ParticipantBlock.WordCount; word++)
            {
                var rows = block.Bitmaps[(Slices.Live * ParticipantBlock.WordCount) + word];
                var first = word << ParticipantBlock.WordBits;
                busy += BitOperations.PopCount(rows & ~TLanes.Above(ref block.Rooms[first], terms.HoursMin, rows));
            }
        }

        return (late, foreign, busy);
    }

    public void Add(int late, int foreign, int busy)
    {
        Add(ExclusionKind.Time, late);
        Add(ExclusionKind.Language, foreign);
        Add(ExclusionKind.Hours, busy);
    }

    /// <summary>Counts one person's reasons.</summary>
    public void Add(ImmutableArray<Exclusion> reasons)
    {
        foreach (var reason in reasons)
        {
            Add(reason, 1);
        }
    }

    /// <summary>In the order reasons are told; musts in the order of the city's words, and unknown ones last.</summary>
    public ImmutableArray<ExclusionCount> ToArray() =>
        [.. countByReason
            .OrderBy(count => count.Key.Kind)
            .ThenBy(count => count.Key.Must is { } must ? (uint)view.Codes.Qualities.Of(must) : 0)
            .ThenBy(count => count.Key.Must?.Value, StringComparer.Ordinal)
            .Select(count => new ExclusionCount(count.Key, count.Value))];

    private void Add(ExclusionKind kind, int count) => Add(new Exclusion(kind), count);

    private void Add(Exclusion reason, int count)
    {
        if (count > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(countByReason, reason, out _) += count;
        }
    }
}
