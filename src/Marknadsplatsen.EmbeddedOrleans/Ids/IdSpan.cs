using System.Runtime.InteropServices;
using System.Text;

namespace Orleans.Runtime;

/// <summary>
/// A short identifier held as UTF-8 bytes with its hash computed once. The hash is the same in every process.
/// </summary>
[GenerateSerializer, Immutable]
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>, ISpanFormattable
{
    private readonly int hashCode;
    private readonly byte[]? bytes;

    /// <summary>Wraps <paramref name="value"/>, which must not be changed afterwards.</summary>
    public IdSpan(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        bytes = value;
        hashCode = Hash(value);
    }

    /// <summary>The identifier's UTF-8 bytes.</summary>
    public ReadOnlyMemory<byte> Value => bytes;

    /// <summary>True when the identifier is missing or empty.</summary>
    public bool IsDefault => bytes is null || bytes.Length == 0;

    /// <summary>An identifier from text.</summary>
    public static IdSpan Create(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new IdSpan(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>The identifier's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> AsSpan() => bytes;

    /// <inheritdoc/>
    public bool Equals(IdSpan other) => ReferenceEquals(bytes, other.bytes)
        || (bytes is not null && other.bytes is not null && bytes.AsSpan().SequenceEqual(other.bytes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => hashCode;

    /// <summary>The hash as an unsigned number, the same in every process.</summary>
    public uint GetUniformHashCode() => unchecked((uint)hashCode);

    /// <inheritdoc/>
    public int CompareTo(IdSpan other) => AsSpan().SequenceCompareTo(other.AsSpan());

    /// <inheritdoc/>
    public override string ToString() => bytes is null ? "" : Encoding.UTF8.GetString(bytes);

    /// <summary>Writes the text into <paramref name="destination"/>; false when it does not fit.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        Encoding.UTF8.TryGetChars(AsSpan(), destination, out charsWritten);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    /// <summary>Equality by bytes.</summary>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Inequality by bytes.</summary>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);

    /// <summary>Order by bytes.</summary>
    public static bool operator <(IdSpan left, IdSpan right) => left.CompareTo(right) < 0;

    /// <summary>Order by bytes.</summary>
    public static bool operator >(IdSpan left, IdSpan right) => left.CompareTo(right) > 0;

    /// <summary>Order by bytes.</summary>
    public static bool operator <=(IdSpan left, IdSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Order by bytes.</summary>
    public static bool operator >=(IdSpan left, IdSpan right) => left.CompareTo(right) >= 0;

    // Eight bytes a step; not randomized, so that a seeded simulation visits activations in the same order each run.
    private static int Hash(ReadOnlySpan<byte> value)
    {
        var hash = (ulong)value.Length * 0x9E3779B97F4A7C15;
        while (value.Length >= sizeof(ulong))
        {
            hash = (ulong.RotateLeft(hash, 5) ^ MemoryMarshal.Read<ulong>(value)) * 0x9E3779B97F4A7C15;
            value = value[sizeof(ulong)..];
        }

        foreach (var octet in value)
        {
            hash = (ulong.RotateLeft(hash, 5) ^ octet) * 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> 32);
    }
}
