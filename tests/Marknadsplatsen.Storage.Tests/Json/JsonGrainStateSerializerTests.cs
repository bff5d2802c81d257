using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Storage.Json;

namespace Marknadsplatsen.Storage.Tests.Json;

public sealed class JsonGrainStateSerializerTests
{
    private readonly JsonGrainStateSerializer _serializer = new();

    public enum Mood
    {
        Calm,
        WideAwake,
    }

    [Fact]
    public void Swedish_letters_and_names_stay_readable()
    {
        var json = Json(new Listing { Title = "Påta & gräva <i Råå>", Mood = Mood.WideAwake });

        Assert.Equal(
            """{"rubrik":"Påta & gräva <i Råå>","mood":"wideAwake","words":[],"visits":[]}""", json);
    }

    [Fact]
    public void A_default_list_is_written_as_an_empty_one()
    {
        var json = Json(new Listing { Words = default, Visits = default });

        Assert.Equal("""{"rubrik":null,"mood":"calm","words":[],"visits":[]}""", json);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"rubrik":null}""")]
    public void A_missing_list_is_read_as_an_empty_one(string json)
    {
        var listing = Read<Listing>(json);

        Assert.False(listing.Words.IsDefault);
        Assert.False(listing.Visits.IsDefault);
        Assert.False(Read<Positional>("{}").Words.IsDefault);
    }

    [Fact]
    public void A_null_list_is_read_as_an_empty_one()
    {
        Assert.False(Read<Listing>("""{"words":null,"visits":null}""").Words.IsDefault);
        Assert.False(Read<Positional>("""{"words":null}""").Words.IsDefault);
    }

    [Fact]
    public void Fields_of_a_newer_program_are_written_back_by_an_older_one_that_changed_the_record()
    {
        const string Newer = """{"count":1,"mood":"calm","newText":"ny å","newList":[1,{"a":null}],"newNumber":1.50}""";

        var record = Read<Keeping>(Newer);
        var changed = record with { Count = 2 };

        Assert.Equal(Newer.Replace("\"count\":1", "\"count\":2", StringComparison.Ordinal), Json(changed));
        Assert.Equal(3, changed.Unknown.ToFields().Count);
    }

    [Fact]
    public void A_record_without_unknown_fields_says_nothing_about_them()
    {
        Assert.Equal("""{"count":1,"mood":"calm"}""", Json(new Keeping { Count = 1 }));
        Assert.Equal(new Keeping { Count = 1 }, Read<Keeping>("""{"count":1}"""));
    }

    [Fact]
    public void Unknown_fields_survive_the_way_over_the_wire_and_compare_by_value()
    {
        var read = Read<Keeping>("""{"later":{"å":[1,2]}}""").Unknown;

        var carried = new UnknownFields { Json = read.Json };

        Assert.Equal(read, carried);
        Assert.NotEqual(read, UnknownFields.None);
        Assert.Equal("""{"count":0,"mood":"calm","later":{"å":[1,2]}}""", Json(new Keeping { Unknown = carried }));
    }

    [Fact]
    public void A_record_that_keeps_none_reads_past_them()
    {
        Assert.Equal("x", Read<Listing>("""{"rubrik":"x","later":1}""").Title);
    }

    [Fact]
    public void A_word_that_the_enumeration_lacks_is_an_error_and_never_another_value()
    {
        Assert.Throws<JsonException>(() => Read<Listing>("""{"mood":"unheardOf"}"""));
        Assert.Throws<JsonException>(() => Read<Listing>("""{"mood":1}"""));
    }

    [Fact]
    public void The_kind_of_an_event_may_stand_anywhere_in_it()
    {
        var taken = Assert.IsType<Happening.Taken>(Read<Happening>("""{"by":"p01","kind":"taken"}"""));

        Assert.Equal("p01", taken.By);
        Assert.Equal("""{"kind":"taken","by":"p01"}""", Json<Happening>(taken));
    }

    private string Json<T>(T value) => _serializer.Serialize(value).ToString();

    private T Read<T>(string json) => _serializer.Deserialize<T>(BinaryData.FromString(json))!;

    public sealed record Listing
    {
        [JsonPropertyName("rubrik")]
        public string? Title { get; init; }

        public Mood Mood { get; init; }

        public ImmutableArray<string> Words { get; init; } = [];

        public ImmutableArray<Visit> Visits { get; init; }
    }

    public readonly record struct Visit(int Day);

    public sealed record Positional(ImmutableArray<string> Words);

    public sealed record Keeping
    {
        public int Count { get; init; }

        public Mood Mood { get; init; }

        public UnknownFields Unknown { get; init; } = UnknownFields.None;
    }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Taken), "taken")]
    public abstract record Happening
    {
        public sealed record Taken(string By) : Happening;
    }
}
