using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Privacy;

/// <summary>Everything that is stored can be read and taken away, and what can be wrong can be put right.</summary>
public sealed class PrivacyPageTests(CityHost host)
{
    [Fact]
    public void Every_stored_field_of_a_person_has_words()
    {
        var keys = Web.Texts.GroupNames.SelectMany(Web.Texts.KeysOf).ToHashSet(StringComparer.Ordinal);
        var missing = new List<string>();
        var seen = new HashSet<Type>();
        Visit(typeof(PersonExport));

        Assert.True(seen.Count > 10);
        Assert.Equal([], missing);

        void Visit(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type.IsGenericType)
            {
                type.GetGenericArguments().ToList().ForEach(Visit);
            }
            else if (type.IsEnum && type != typeof(DayOfWeek))
            {
                missing.AddRange(Enum.GetNames(type)
                    .Select(name => $"Export.{type.Name}.{name}")
                    .Where(key => !keys.Contains(key)));
            }
            else if (ExportWords.IsRecord(type) && seen.Add(type))
            {
                foreach (var field in ExportWords.FieldsOf(type))
                {
                    missing.AddRange(keys.Contains(ExportWords.KeyOf(field)) ? [] : [ExportWords.KeyOf(field)]);
                    Visit(field.PropertyType);
                }
            }
        }
    }

    [Fact]
    public void Every_value_of_a_fully_filled_participant_is_in_the_file_and_on_the_page()
    {
        var stored = Sources.Read("tests/data/fixtures/mp.ParticipantRecord.json");
        var record = JsonSerializer.Deserialize<ParticipantRecord>(stored, JsonGrainStateSerializer.Format)!;

        var file = JsonNode.Parse(PrivacyEndpoints.Write(new PersonExport { Participant = record }))!["participant"];
        var rows = host.Services.GetRequiredService<ExportWords>().Of(record);

        Assert.Equal([], Leaves(JsonNode.Parse(stored)!, "").Except(Leaves(file!, "")));
        Assert.Equal(SimpleCount(record), rows.Sum(Count));
    }

    [Fact]
    public async Task A_person_reads_takes_away_and_corrects_what_is_stored()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync("/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);

        await browser.OpenAsync("/mina/namn");
        await browser.SendAsync("/mina/namn", ("namn", "Sol & Måne"));
        Assert.Equal("/mina/uppgifter", browser.Path);
        Assert.Contains("Sol & Måne", browser.Words, StringComparison.Ordinal);
        Assert.Contains("När det passar : kväll", browser.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", browser.CacheControl, StringComparison.Ordinal);

        await browser.OpenAsync("/mina/uppgifter.json");
        Assert.Contains("\"alias\": \"Sol & Måne\"", browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19121212-1212", "Det ser ut som ett personnummer")]
    [InlineData("Anna\u202eoB", "tecken som inte syns")]
    [InlineData("12345678901234567890123456789012345678901", "Skriv högst 40 tecken")]
    public async Task A_name_that_cannot_be_used_is_kept_and_explained(string typed, string message)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/mina/namn");

        await browser.SendAsync("/mina/namn", ("namn", typed));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains(message, browser.Words, StringComparison.Ordinal);
        Assert.Contains(("namn", typed), browser.Fields("/mina/namn"));
    }

    [Fact]
    public async Task Nobody_elses_data_is_in_the_file()
    {
        using var one = host.NewBrowser();
        await one.OpenAsync("/mina/namn");
        await one.SendAsync("/mina/namn", ("namn", "Kanariefågel"));
        using var other = host.NewBrowser();
        await other.OpenAsync("/mina/namn");
        await other.SendAsync("/mina/namn", ("namn", "Gråsparv"));

        await other.OpenAsync("/mina/uppgifter.json");

        Assert.Contains("Gråsparv", other.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariefågel", other.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value, $"{path}.{field.Key}")),
        JsonArray items => items.SelectMany((item, at) => Leaves(item, $"{path}[{at}]")),
        null => [],
        _ => [$"{path}={node.ToJsonString()}"],
    };

    private static int Count(ExportRow row) => row.Value is null ? row.Rows.Sum(Count) : 1;

    /// <summary>How many fields hold a value that is said as a whole, counted without the words.</summary>
    private static int SimpleCount(object? value) => value switch
    {
        null => 0,
        System.Collections.IDictionary dictionary => dictionary.Values.Cast<object>().Sum(SimpleCount),
        string => 1,
        System.Collections.IEnumerable list => list.Cast<object>().ToList() is { Count: > 0 } items
            ? items.Exists(item => ExportWords.IsRecord(item.GetType())) ? items.Sum(SimpleCount) : 1
            : 0,
        _ when ExportWords.IsRecord(value.GetType()) => ExportWords.FieldsOf(value.GetType())
            .Where(field => field.Name != "Unknown")
            .Sum(field => SimpleCount(field.GetValue(value))),
        _ => 1,
    };
}
