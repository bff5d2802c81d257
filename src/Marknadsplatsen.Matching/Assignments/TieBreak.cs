using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// Decides between equals as the model does: the first 32 bits, big-endian, of SHA-256 of "tieKey|associationId"
/// (DOMAIN 6.4). Worked out only for associations that meet an equal, once for each person.
/// </summary>
internal sealed class TieBreak
{
    private const int TextLengthMax = MatchRules.TieKeyLengthMax + 1 + TextId.LengthMax;

    private readonly byte[] text = new byte[Encoding.UTF8.GetMaxByteCount(TextLengthMax)];
    private readonly byte[] hash = new byte[SHA256.HashSizeInBytes];
    private uint[] ties = [];
    private long[] asked = [];
    private long asking;
    private string tieKey = "";

    public void Begin(string key, int associationCount)
    {
        tieKey = key;
        asking++;
        if (ties.Length < associationCount)
        {
            (ties, asked) = (new uint[2 * associationCount], new long[2 * associationCount]);
        }
    }

    public uint Of(int number, AssociationId association)
    {
        if (asked[number] != asking)
        {
            (asked[number], ties[number]) = (asking, Tie(association));
        }

        return ties[number];
    }

    private uint Tie(AssociationId association)
    {
        var length = Encoding.UTF8.GetBytes(tieKey, text);
        text[length++] = (byte)'|';
        length += Encoding.UTF8.GetBytes(association.Value, text.AsSpan(length));
        SHA256.HashData(text.AsSpan(0, length), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
