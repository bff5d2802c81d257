// The mistakes below are planted: the rules must find them.
#pragma warning disable CA1051, CA1068
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// Types that break one rule each. Their attributes only have the engines' names, so that no engine takes them up.
/// </summary>
public static class Planted
{
    [GenerateSerializer, Immutable, Alias("mp.planted")]
    public sealed record Good(
        [property: Id(0), JsonPropertyName("a")] string A, [property: Id(1), JsonPropertyName("b")] int B);

    [Immutable, Alias("mp.planted.bare")]
    public sealed record Bare;

    [GenerateSerializer, Immutable, Alias("other.Name")]
    public sealed record Foreign;

    [GenerateSerializer, Alias("mp.planted.mutable")]
    public sealed record Mutable;

    [GenerateSerializer, Immutable, Alias("mp.planted")]
    public sealed record NoId([property: JsonPropertyName("a")] string A);

    [GenerateSerializer, Immutable, Alias("mp.planted.twice")]
    public sealed record TwiceId([property: Id(0)] string A, [property: Id(0)] string B);

    [GenerateSerializer, Immutable, Alias("mp.planted.gap")]
    public sealed record GapId([property: Id(0)] string A, [property: Id(2)] string B);

    [GenerateSerializer, Immutable, Alias("mp.planted.settable")]
    public sealed record Settable
    {
        [Id(0), JsonPropertyName("a")]
        public string A { get; set; } = "";
    }

    [GenerateSerializer, Immutable, Alias("mp.planted.unnamed")]
    public sealed record Unnamed([property: Id(0)] string A);

    [GenerateSerializer, Immutable, Alias("mp.planted.field")]
    public sealed record Field
    {
        [Id(0)]
        public readonly string A = "";
    }

    [GenerateSerializer, Immutable, Alias("mp.planted.open")]
    public record Open;

    [GenerateSerializer, Alias("mp.planted.word")]
    public enum Word
    {
        One = 1,
    }

    [GenerateSerializer, Immutable, Alias("mp.planted.family")]
    public abstract record Family
    {
        [GenerateSerializer, Immutable, Alias("mp.planted.case")]
        public sealed record Case([property: Id(0)] Good Part) : Family;
    }

    [GenerateSerializer, Immutable, Alias("mp.planted.shared")]
    public abstract record Shared<TPart>
        where TPart : class
    {
        [Id(0)]
        [JsonPropertyName("part")]
        public TPart? Part { get; init; }
    }

    [GenerateSerializer, Immutable, Alias("mp.planted.heir")]
    public sealed record Heir : Shared<Good>;

    [Alias("mp.planted.interface")]
    public interface IGood
    {
        Task<Good> Get(string a, CancellationToken token);
    }

    public interface IBad
    {
        [OneWay]
        Task Generic<T>(T value);

        [OneWay]
        IAsyncEnumerable<int> Stream();

        [OneWay]
        int Now();

        [OneWay]
        Task Early(CancellationToken token, int a);

        Task Awaited();
    }

    public class OpenGrain;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class GenerateSerializerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class ImmutableAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class OneWayAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    public sealed class AliasAttribute(string alias) : Attribute
    {
        public string Alias => alias;
    }

    [AttributeUsage(AttributeTargets.All)]
    public sealed class IdAttribute(uint id) : Attribute
    {
        public uint Id => id;
    }
}
