using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Tests.Access;
using Microsoft.AspNetCore.Http.Metadata;
using Orleans;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// A form or a command sets what it is meant to set, whatever else is sent with it: each is sent once as it should be
/// and once with every field that any stored record or other form has, and leads to the same.
/// </summary>
public sealed partial class ExtraFieldTests(AttackHost host)
{
    // A form may have three hundred fields (LimitSetup.FieldCountMax), and up to fifty are its own.
    private const int FieldsAtOnce = 250;

    // A command of a program is at most 4 kB.
    private const int MembersAtOnce = 100;

    private static readonly string[] Privileges =
    [
        "roll", "role", "admin", "isAdmin", "verifierad", "agare", "owner", "deltagare", "participantId", "forening",
        "associationId", "kommun", "municipality", "medlem", "memberId", "session", "sub", "claims", "status",
    ];

    public static TheoryData<int, string> Sendings()
    {
        var lines = new TheoryData<int, string>();
        for (var i = 0; i < AccessTable.Rows.Count; i++)
        {
            if (AccessTable.Rows[i].Method == "POST")
            {
                lines.Add(i, AccessTable.Rows[i].ToString());
            }
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Sendings))]
    public async Task Fields_that_are_not_the_forms_own_change_nothing(int line, string question)
    {
        var row = AccessTable.Rows[line];
        var plain = await SendAsync(row, _ => []);
        var own = host.Asked.Of(row.Endpoint)
            .Concat(row.With.Select(field => field.Name))
            .Concat(row.IsForm ? [] : MembersOf(row))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var names in Names(own).Chunk(row.IsForm ? FieldsAtOnce : MembersAtOnce))
        {
            var loaded = await SendAsync(row, scene => [.. names.Select(name => (name, ValueOf(name, scene)))]);
            var isRefused = !row.IsForm && loaded is { Status: HttpStatusCode.BadRequest, HasChanged: false };
            Assert.True(
                loaded == plain || isRefused,
                $"{question} is {loaded.Status}, not {plain.Status}: {Difference(plain.Stored, loaded.Stored)}");
        }
    }

    [Fact]
    public void What_is_stored_gives_names_to_try() =>
        Assert.Superset(
            new HashSet<string> { "isVerified", "role", "participant", "municipality", "schemaVersion" },
            Stored.Keys.ToHashSet());

    /// <summary>Fields of everything that is stored or commanded, with their types.</summary>
    private static readonly ImmutableDictionary<string, Type> Stored = typeof(ParticipantState).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null && !type.IsEnum)
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .GroupBy(field => char.ToLowerInvariant(field.Name[0]) + field.Name[1..], StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.First().PropertyType, StringComparer.Ordinal);

    // What the API's own description names.
    private IEnumerable<string> MembersOf(AccessRow row) => host.Endpoints
        .Single(endpoint => AccessRoutes.Of([endpoint]).Contains(row.Endpoint))
        .Metadata.GetOrderedMetadata<IAcceptsMetadata>()
        .Where(accepted => accepted.RequestType is not null)
        .SelectMany(accepted => accepted.RequestType!.GetProperties())
        .Select(member => member.Name);

    private static IEnumerable<string> Names(HashSet<string> own) => Stored.Keys
        .Concat(AccessTable.Rows.SelectMany(row => row.With).Select(field => field.Name))
        .Concat(Privileges)
        .Where(name => !own.Contains(name))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.Ordinal);

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"'{Around(one, at)}' is '{Around(other, at)}'";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 40)];

    private static string ValueOf(string name, AccessScene scene)
    {
        var other = AccessTable.Rows.SelectMany(row => row.With).FirstOrDefault(field => field.Name == name);
        if (other.Value is { } known)
        {
            return scene.Fill(known, isMissing: false);
        }

        var type = Stored.TryGetValue(name, out var stored) ? Nullable.GetUnderlyingType(stored) ?? stored : null;
        return type is null ? "owner"
            : type == typeof(bool) ? "true"
            : type.IsEnum ? Enum.GetNames(type)[^1]
            : type == typeof(int) || type == typeof(long) ? "400"
            : type == typeof(DateTimeOffset) ? "2020-01-01T00:00:00Z"
            : scene.Fill("@host", isMissing: false);
    }

    /// <summary>What came of it, in words that are the same for every scene.</summary>
    private async Task<Outcome> SendAsync(AccessRow row, Func<AccessScene, List<(string, string)>> extra)
    {
        var scene = await host.NewSceneAsync();
        var before = await scene.StoredAsync();
        using var caller = await AccessCaller.OpenAsync(host.Address, scene.WayIn(row.MeantFor));
        var (path, fields) = AccessCaller.Question(row, scene.Values(row));
        using var answer = await caller.AskAsync(row, path, [.. fields, .. extra(scene)]);
        var after = await scene.StoredAsync();
        var stored = scene.Ids.Aggregate(
            Chance().Replace(after, "…"), (text, id) => text.Replace(id, "…", StringComparison.Ordinal));
        return new Outcome(answer.StatusCode, stored, before != after);
    }

    // Moments, command ids, keys and pseudonyms are new each time.
    [GeneratedRegex(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*|[0-9a-f]{16,}|[A-Za-z0-9+/]{20,}=*|"
        + "\"a[\\w-]{16}\"|(?<=pseudonym\":\")[^\"]*")]
    private static partial Regex Chance();

    private sealed record Outcome(HttpStatusCode Status, string Stored, bool HasChanged);
}
