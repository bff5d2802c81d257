using System.Collections.Immutable;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>One line of the table: an endpoint or a method of the hub, and what each actor is answered.</summary>
internal sealed record AccessRow
{
    /// <summary>The method of a line that calls the hub.</summary>
    public const string Hub = "HUB";

    public required string Method { get; init; }

    /// <summary>The route as the program declares it, or the name of the hub's method.</summary>
    public required string Pattern { get; init; }

    /// <summary>The answer about the object, and about one that does not exist.</summary>
    public required ImmutableDictionary<Actor, (string There, string Missing)> Answers { get; init; }

    /// <summary>Route values and fields; a value that begins with @ is filled in by the scene.</summary>
    public ImmutableArray<(string Name, string Value)> With { get; init; } = [];

    public string Endpoint => $"{Method} {Pattern}";

    public bool HasObject => With.Any(one => one.Value.Contains('@', StringComparison.Ordinal));

    /// <summary>A form that somebody fills in on a page, rather than a command of a program.</summary>
    public bool IsForm => Method == "POST" && !Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>One for whom it is meant: of those who are let in, the one who may do most.</summary>
    public Actor MeantFor => new[] { Actor.Host, Actor.Desk, Actor.Person }.FirstOrDefault(
        actor => Answers[actor].There is not ("401" or "403" or "404"), Actor.Person);

    public bool ChangesNothing => Method is "GET" or "HEAD" or Hub;

    /// <summary>Reads a line: <c>METHOD route | answers | name=value …</c>.</summary>
    public static AccessRow Parse(string line, IReadOnlyList<Actor> columns)
    {
        var parts = line.Split('|');
        var head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cells = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (cells is ["*", var same])
        {
            cells = [.. columns.Select(_ => same)];
        }

        if (head.Length != 2 || cells.Length != columns.Count)
        {
            throw new FormatException($"'{line}' needs a method, a route and {columns.Count} answers.");
        }

        return new AccessRow
        {
            Method = head[0],
            Pattern = head[1],
            Answers = columns.Zip(cells).ToImmutableDictionary(pair => pair.First, pair => Both(pair.Second)),
            With =
            [
                .. (parts.Length > 2 ? parts[2] : "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(field => field.Split('=', 2))
                    .Select(field => (field[0], field[1])),
            ],
        };
    }

    public override string ToString() =>
        string.Join(' ', With.Select(one => $"{one.Name}={one.Value}").Prepend(Endpoint));

    private static (string There, string Missing) Both(string cell) =>
        cell.Split('/') is [var there, var missing] ? (there, missing) : (cell, cell);
}
