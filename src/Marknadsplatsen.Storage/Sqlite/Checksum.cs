using System.Buffers.Binary;
using System.Numerics;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// CRC-32C over a record's key, payload and version. The key is in it so that a payload that ends up under another key
/// after a damaged page is noticed too. It guards against damage, not against an attacker.
/// </summary>
internal static class Checksum
{
    /// <summary>The part that a caller can compute before its version is known.</summary>
    public static uint OfContent(RecordKey key, ReadOnlySpan<byte> payload)
    {
        var crc = Append(uint.MaxValue, key.State);
        crc = BitOperations.Crc32C(crc, (byte)0);
        crc = Append(crc, key.Grain);
        crc = BitOperations.Crc32C(crc, (byte)0);
        return Append(crc, payload);
    }

    /// <summary>The stored checksum: the content's part with the version added.</summary>
    public static uint WithVersion(uint ofContent, long version) => ~BitOperations.Crc32C(ofContent, (ulong)version);

    private static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return crc;
    }
}
