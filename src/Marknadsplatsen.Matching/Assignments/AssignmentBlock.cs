using System.Numerics;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// 1,024 open assignments: their cards, what is compared as numbers, and bitmaps of one bit a row. A block that readers
/// have is never written; the writer copies it first, once for each batch.
/// </summary>
internal sealed class AssignmentBlock
{
    public const int RowBits = 10;
    public const int RowCount = 1 << RowBits;
    public const int WordBits = 6;
    public const int WordCount = RowCount >> WordBits;

    /// <summary>More least hours than this are one code: no ceiling that has a column reaches it.</summary>
    public const int HoursMax = byte.MaxValue;

    public AssignmentBlock(int sliceCount)
    {
        Cards = new AssignmentCard?[RowCount];
        Associations = new int[RowCount];
        Areas = new byte[RowCount];
        Hours = new byte[RowCount];
        Bitmaps = new ulong[sliceCount * WordCount];
    }

    private AssignmentBlock(AssignmentBlock shared)
    {
        Cards = [.. shared.Cards];
        Associations = [.. shared.Associations];
        Areas = [.. shared.Areas];
        Hours = [.. shared.Hours];
        Bitmaps = [.. shared.Bitmaps];
    }

    public AssignmentCard?[] Cards { get; }

    /// <summary>The number that stands for the association.</summary>
    public int[] Associations { get; }

    public byte[] Areas { get; }

    /// <summary>The least hours, at most <see cref="HoursMax"/>.</summary>
    public byte[] Hours { get; }

    /// <summary>Slice after slice, 16 words each.</summary>
    public ulong[] Bitmaps { get; }

    public AssignmentBlock Copy() => new(this);

    /// <summary>Writes an open assignment's row, or clears it.</summary>
    public void Write(int at, AssignmentCard? card, int association, MatchCodes codes, CardSlices slices)
    {
        for (var slice = 0; slice < slices.Count; slice++)
        {
            Bitmaps[(slice * WordCount) + (at >> WordBits)] &= ~(1UL << at);
        }

        Cards[at] = card;
        if (card is null)
        {
            return;
        }

        Associations[at] = association;
        Areas[at] = (byte)codes.Areas.Of(card.Details.Area);
        Hours[at] = (byte)Math.Clamp(card.Details.HoursPerWeek.Min, 0, HoursMax);
        Set(at, 0, CardSlices.Header(card));
        Set(at, CardSlices.Languages, codes.LanguagesOf(card.Details));
        Set(at, slices.Qualities, codes.QualitiesOf(card.Details));
        var category = codes.Categories.Of(card.Details.Category);
        Set(at, slices.Categories, category >= 0 ? 1u << category : 0);
        Set(at, slices.Unanswered, codes.UnansweredOf(card.Details));
    }

    public bool Has(int slice, int at) => ((Bitmaps[(slice * WordCount) + (at >> WordBits)] >> at) & 1) != 0;

    /// <summary>One slice of 64 rows.</summary>
    public ulong Word(int slice, int word) => Bitmaps[(slice * WordCount) + word];

    private void Set(int at, int firstSlice, uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            var slice = firstSlice + BitOperations.TrailingZeroCount(bits);
            Bitmaps[(slice * WordCount) + (at >> WordBits)] |= 1UL << at;
        }
    }
}
