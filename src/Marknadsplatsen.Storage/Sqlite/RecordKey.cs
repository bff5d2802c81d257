using System.Text;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>
/// Where a record lies: the state's name and the grain's id, as the UTF-8 bytes that SQLite compares.
/// </summary>
internal readonly struct RecordKey
{
    /// <summary>
    /// Longest name or id, in UTF-8 bytes. Chosen: ids here are under 100 bytes; a longer one is a bug upstream.
    /// </summary>
    public const int PartBytesMax = 1024;

    // A lone surrogate would otherwise become U+FFFD, and two different ids would share one record.
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _state;
    private readonly byte[] _grain;

    public RecordKey(string stateName, string grainId)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateName);
        ArgumentException.ThrowIfNullOrEmpty(grainId);
        _state = Encode(stateName);
        _grain = Encode(grainId);
    }

    public ReadOnlySpan<byte> State => _state;

    public ReadOnlySpan<byte> Grain => _grain;

    public override string ToString() => $"{Strict.GetString(_state)} of {Strict.GetString(_grain)}";

    internal static byte[] Encode(string part)
    {
        var bytes = Strict.GetBytes(part);
        return bytes.Length <= PartBytesMax
            ? bytes
            : throw new ArgumentException(
                $"A state name or grain id may be {PartBytesMax} bytes of UTF-8; this has {bytes.Length}.");
    }
}
