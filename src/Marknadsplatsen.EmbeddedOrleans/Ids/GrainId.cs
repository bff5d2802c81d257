using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>The identity of a grain: its type and key, printed as <c>type/key</c>.</summary>
[GenerateSerializer, Immutable]
public readonly struct GrainId : IEquatable<GrainId>, IComparable<GrainId>, ISpanFormattable, ISpanParsable<GrainId>
{
    private readonly GrainType type;
    private readonly IdSpan key;

    /// <summary>The grain of <paramref name="type"/> with <paramref name="key"/>.</summary>
    public GrainId(GrainType type, IdSpan key)
    {
        this.type = type;
        this.key = key;
    }

    /// <summary>The stored name of the grain's class.</summary>
    public GrainType Type => type;

    /// <summary>The grain's key within its type.</summary>
    public IdSpan Key => key;

    /// <summary>True when neither type nor key is given.</summary>
    public bool IsDefault => type.IsDefault && key.IsDefault;

    /// <summary>The grain of a type with a key, both as text.</summary>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    /// <summary>The grain of a type with a key, which may not be blank.</summary>
    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new GrainId(type, IdSpan.Create(key));
    }

    /// <summary>The grain of a type with a key.</summary>
    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    /// <summary>Reads <c>type/key</c>; the key may itself hold slashes.</summary>
    public static GrainId Parse(string value) => Parse(value.AsSpan(), null);

    /// <inheritdoc/>
    public static GrainId Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static GrainId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result)
            ? result
            : throw new ArgumentException($"\"{s}\" is not a grain id of the form type/key.", nameof(s));

    /// <summary>Reads <c>type/key</c>, or answers false.</summary>
    public static bool TryParse(string? value, out GrainId result) => TryParse(value.AsSpan(), null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GrainId result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GrainId result)
    {
        var slash = s.IndexOf('/');
        if (slash < 0)
        {
            result = default;
            return false;
        }

        result = new GrainId(
            new GrainType(IdSpan.Create(s[..slash].ToString())), IdSpan.Create(s[(slash + 1)..].ToString()));
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(GrainId other) => key.Equals(other.key) && type.Equals(other.type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)GetUniformHashCode());

    /// <summary>The hash as an unsigned number, the same in every process.</summary>
    public uint GetUniformHashCode() => unchecked((type.GetUniformHashCode() * 31) + key.GetUniformHashCode());

    /// <inheritdoc/>
    public int CompareTo(GrainId other) =>
        type.CompareTo(other.type) is var order and not 0 ? order : key.CompareTo(other.key);

    /// <inheritdoc/>
    public override string ToString() => $"{type}/{key}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{type}/{key}", out charsWritten);

    /// <summary>Equality by type and key.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Inequality by type and key.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);

    /// <summary>Order by type, then key.</summary>
    public static bool operator <(GrainId left, GrainId right) => left.CompareTo(right) < 0;

    /// <summary>Order by type, then key.</summary>
    public static bool operator >(GrainId left, GrainId right) => left.CompareTo(right) > 0;

    /// <summary>Order by type, then key.</summary>
    public static bool operator <=(GrainId left, GrainId right) => left.CompareTo(right) <= 0;

    /// <summary>Order by type, then key.</summary>
    public static bool operator >=(GrainId left, GrainId right) => left.CompareTo(right) >= 0;
}
