using System.Collections.Immutable;
using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// An index as bytes, block by block, and back: rows as they are, so that a million people are read in a second or two
/// and only blocks that changed are written again.
/// </summary>
public static class ParticipantArchive
{
    /// <summary>About the most bytes of one part; a person more may go over it by some 50 kB.</summary>
    public const int PartBytesMax = 1 << 20;

    // Grows with every change of what a byte means.
    private const int Format = 1;

    /// <summary>
    /// Tells whether bytes can be read back: the same format, and the same words with the same numbers.
    /// </summary>
    public static string Fingerprint(CityVocabulary city)
    {
        ArgumentNullException.ThrowIfNull(city);
        var codes = new MatchCodes(city);
        var text = new StringBuilder().Append(Format).Append('|');
        foreach (var area in city.Areas)
        {
            text.Append(area.Id.Value).Append(' ').Append(area.Latitude.ToString("R", Invariant)).Append(' ')
                .Append(area.Longitude.ToString("R", Invariant)).Append(';');
        }

        Append(text, codes.Categories);
        Append(text, codes.Qualities);
        Append(text, codes.Languages);
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexString(hash);
    }

    /// <summary>The block's people as one part or more; those whose answers fit no row are not among them.</summary>
    public static ImmutableArray<ImmutableArray<byte>> Save(ParticipantIndex index, int block)
    {
        ArgumentNullException.ThrowIfNull(index);
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<byte>>();
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var (at, id, place, row) in index.RowsOf(block))
        {
            writer.Write((ushort)at);
            writer.Write(id.Value);
            writer.Write7BitEncodedInt64(place.Version);
            Write(writer, row);
            Write(writer, place.Known?.Hidden ?? []);
            Write(writer, place.Known?.Engaged ?? []);
            if (bytes.Length > PartBytesMax)
            {
                parts.Add([.. bytes.GetBuffer().AsSpan(0, (int)bytes.Length)]);
                bytes.SetLength(0);
            }
        }

        parts.Add([.. bytes.GetBuffer().AsSpan(0, (int)bytes.Length)]);
        return parts.DrainToImmutable();
    }

    /// <summary>Reads a part back into its block.</summary>
    /// <exception cref="EndOfStreamException">The bytes end in the middle of a person.</exception>
    /// <exception cref="FormatException">The bytes are not of this format.</exception>
    public static void Restore(ParticipantIndex index, int block, ReadOnlyMemory<byte> part)
    {
        ArgumentNullException.ThrowIfNull(index);
        using var bytes = new MemoryStream(part.ToArray());
        using var reader = new BinaryReader(bytes, Encoding.UTF8);
        while (bytes.Position < bytes.Length)
        {
            var at = reader.ReadUInt16();
            var id = new ParticipantId(TextId.Checked(reader.ReadString()));
            var version = reader.Read7BitEncodedInt64();
            var row = ReadRow(reader);
            var (hidden, engaged) = (ReadIds(reader), ReadIds(reader));
            var known = hidden.IsEmpty && engaged.IsEmpty ? null : new KnownAssignments(hidden, engaged);
            if (at >= ParticipantBlock.RowCount)
            {
                throw new FormatException($"Expected a row below {ParticipantBlock.RowCount}, but found {at}.");
            }

            index.Restore((block << ParticipantBlock.RowBits) + at, id, version, row, known);
        }
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static void Append<TWord>(StringBuilder text, WordCodes<TWord> words)
        where TWord : struct, ITextId<TWord>
    {
        for (var code = 0; code < words.Count; code++)
        {
            text.Append(words[code].Value).Append(',');
        }

        text.Append('|');
    }

    private static void Write(BinaryWriter writer, in ParticipantRow row)
    {
        writer.Write(row.Interests);
        writer.Write(row.Musts);
        writer.Write(row.Wishes);
        writer.Write(row.Languages);
        writer.Write((ushort)row.Flags);
        writer.Write(row.Area);
        writer.Write(row.Reach);
        writer.Write(row.Room);
        writer.Write(row.Ceiling);
    }

    private static ParticipantRow ReadRow(BinaryReader reader) => new()
    {
        Interests = reader.ReadUInt32(),
        Musts = reader.ReadUInt32(),
        Wishes = reader.ReadUInt32(),
        Languages = reader.ReadUInt16(),
        Flags = (RowFlags)reader.ReadUInt16(),
        Area = reader.ReadByte(),
        Reach = reader.ReadByte(),
        Room = reader.ReadByte(),
        Ceiling = reader.ReadByte(),
    };

    private static void Write(BinaryWriter writer, ImmutableArray<AssignmentId> ids)
    {
        writer.Write7BitEncodedInt(ids.Length);
        foreach (var id in ids)
        {
            writer.Write(id.Value);
        }
    }

    private static ImmutableArray<AssignmentId> ReadIds(BinaryReader reader)
    {
        var ids = ImmutableArray.CreateBuilder<AssignmentId>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            ids.Add(new AssignmentId(reader.ReadString()));
        }

        return ids.DrainToImmutable();
    }
}
