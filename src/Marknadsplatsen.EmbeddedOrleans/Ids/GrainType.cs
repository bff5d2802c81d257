using System.Text;

namespace Orleans.Runtime;

/// <summary>The stored name of a grain class. It is part of every stored record's name and never changes.</summary>
[GenerateSerializer, Immutable]
public readonly struct GrainType : IEquatable<GrainType>, IComparable<GrainType>, ISpanFormattable
{
    private readonly IdSpan id;

    /// <summary>The type named <paramref name="id"/>.</summary>
    public GrainType(IdSpan id) => this.id = id;

    /// <summary>The type named by UTF-8 bytes.</summary>
    public GrainType(byte[] value) => id = new IdSpan(value);

    /// <summary>The name.</summary>
    public IdSpan Value => id;

    /// <summary>True when there is no name.</summary>
    public bool IsDefault => id.IsDefault;

    /// <summary>The type named <paramref name="value"/>, which may not be blank.</summary>
    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new GrainType(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>The name's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> AsSpan() => id.AsSpan();

    /// <inheritdoc/>
    public bool Equals(GrainType other) => id.Equals(other.id);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => id.GetHashCode();

    /// <summary>The hash as an unsigned number, the same in every process.</summary>
    public uint GetUniformHashCode() => id.GetUniformHashCode();

    /// <inheritdoc/>
    public int CompareTo(GrainType other) => id.CompareTo(other.id);

    /// <inheritdoc/>
    public override string ToString() => id.ToString();

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        id.TryFormat(destination, out charsWritten);

    /// <summary>Equality by name.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Inequality by name.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);

    /// <summary>Order by name.</summary>
    public static bool operator <(GrainType left, GrainType right) => left.CompareTo(right) < 0;

    /// <summary>Order by name.</summary>
    public static bool operator >(GrainType left, GrainType right) => left.CompareTo(right) > 0;

    /// <summary>Order by name.</summary>
    public static bool operator <=(GrainType left, GrainType right) => left.CompareTo(right) <= 0;

    /// <summary>Order by name.</summary>
    public static bool operator >=(GrainType left, GrainType right) => left.CompareTo(right) >= 0;
}
