using System.Numerics;
using System.Text;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// 4,096 rows: one array for each column, and the same answers again as bitmaps of one bit a row. A block that readers
/// have is never written; the writer copies it first, once for each batch.
/// </summary>
internal sealed class ParticipantBlock
{
    public const int RowBits = 12;
    public const int RowCount = 1 << RowBits;
    public const int WordBits = 6;
    public const int WordCount = RowCount >> WordBits;

    // Of an id's text, for comparing two of them without a look at the text itself.
    private const int KeyBytes = 8;

    /// <summary>An empty block.</summary>
    public ParticipantBlock(int sliceCount)
    {
        Ids = new ParticipantId[RowCount];
        Keys = new ulong[RowCount];
        Interests = new uint[RowCount];
        Musts = new uint[RowCount];
        Wishes = new uint[RowCount];
        Languages = new ushort[RowCount];
        Flags = new RowFlags[RowCount];
        Areas = new byte[RowCount];
        Reaches = new byte[RowCount];
        Rooms = new byte[RowCount];
        Ceilings = new byte[RowCount];
        Shapes = new byte[RowCount];
        Bitmaps = new ulong[sliceCount * WordCount];
    }

    private ParticipantBlock(ParticipantBlock shared)
    {
        // Ids are written only with a row's first answers, so most batches leave them shared.
        (Ids, Keys, SharesIds) = (shared.Ids, shared.Keys, true);
        Interests = [.. shared.Interests];
        Musts = [.. shared.Musts];
        Wishes = [.. shared.Wishes];
        Languages = [.. shared.Languages];
        Flags = [.. shared.Flags];
        Areas = [.. shared.Areas];
        Reaches = [.. shared.Reaches];
        Rooms = [.. shared.Rooms];
        Ceilings = [.. shared.Ceilings];
        Shapes = [.. shared.Shapes];
        Bitmaps = [.. shared.Bitmaps];
    }

    public ParticipantId[] Ids { get; private set; }

    /// <summary>The first eight characters of the id, which order as the ids do.</summary>
    public ulong[] Keys { get; private set; }

    public uint[] Interests { get; }

    public uint[] Musts { get; }

    public uint[] Wishes { get; }

    public ushort[] Languages { get; }

    public RowFlags[] Flags { get; }

    public byte[] Areas { get; }

    public byte[] Reaches { get; }

    public byte[] Rooms { get; }

    public byte[] Ceilings { get; }

    public byte[] Shapes { get; }

    /// <summary>Slice after slice, 64 words each.</summary>
    public ulong[] Bitmaps { get; }

    private bool SharesIds { get; set; }

    public ParticipantBlock Copy() => new(this);

    public ParticipantRow Read(int at) => new()
    {
        Interests = Interests[at],
        Musts = Musts[at],
        Wishes = Wishes[at],
        Languages = Languages[at],
        Flags = Flags[at],
        Area = Areas[at],
        Reach = Reaches[at],
        Room = Rooms[at],
        Ceiling = Ceilings[at],
    };

    public void Name(int at, ParticipantId id)
    {
        if (SharesIds)
        {
            (Ids, Keys, SharesIds) = ([.. Ids], [.. Keys], false);
        }

        (Ids[at], Keys[at]) = (id, KeyOf(id));
    }

    public void WriteColumns(int at, in ParticipantRow row)
    {
        Interests[at] = row.Interests;
        Musts[at] = row.Musts;
        Wishes[at] = row.Wishes;
        Languages[at] = row.Languages;
        Flags[at] = row.Flags;
        Areas[at] = row.Area;
        Reaches[at] = row.Reach;
        Rooms[at] = row.Room;
        Ceilings[at] = row.Ceiling;
        Shapes[at] = (byte)row.Shape;
    }

    /// <summary>
    /// Turns the bits in which the two rows differ, and counts them in <paramref name="countBySlice"/>.
    /// </summary>
    public void WriteBitmaps(
        int at, in ParticipantRow before, in ParticipantRow after, Slices slices, int[] countBySlice)
    {
        Turn(at, 0, Slices.Header(before), Slices.Header(after), countBySlice);
        Turn(at, Slices.Languages, before.Languages, after.Languages, countBySlice);
        Turn(at, slices.Musts, before.Musts, after.Musts, countBySlice);
        Turn(at, slices.Wishes, before.Wishes, after.Wishes, countBySlice);
        Turn(at, slices.Interests, before.Interests, after.Interests, countBySlice);
        Turn(at, slices.TooBusy, Slices.Busy(before), Slices.Busy(after), countBySlice);
        Turn(at, slices.NotForWork, Slices.AwayFromWork(before), Slices.AwayFromWork(after), countBySlice);
        if (before.Area != after.Area || before.Reach != after.Reach)
        {
            var from = slices.TooFarOf(before);
            var to = slices.TooFarOf(after);
            for (var word = 0; word < Math.Max(from.Length, to.Length); word++)
            {
                var first = slices.TooFar + (word * Slices.FarWordBits);
                Turn(at, first, from.IsEmpty ? 0 : from[word], to.IsEmpty ? 0 : to[word], countBySlice);
            }
        }
    }

    private void Turn(int at, int firstSlice, uint before, uint after, int[] countBySlice)
    {
        for (var differing = before ^ after; differing != 0; differing &= differing - 1)
        {
            var bit = BitOperations.TrailingZeroCount(differing);
            var slice = firstSlice + bit;
            Bitmaps[(slice * WordCount) + (at >> WordBits)] ^= 1UL << at;
            countBySlice[slice] += ((after >> bit) & 1) == 1 ? 1 : -1;
        }
    }

    private static ulong KeyOf(ParticipantId id)
    {
        Span<byte> text = stackalloc byte[KeyBytes];
        text.Clear();
        Encoding.ASCII.GetBytes(id.Value.AsSpan(0, Math.Min(id.Value.Length, KeyBytes)), text);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(text);
    }
}
