using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// Days when an assignment is closed as they are typed: a line each, with one date or two. Any words between the two
/// dates will do.
/// </summary>
internal static class ClosureLines
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The closures of some lines, or null when a line is none.</summary>
    public static ImmutableArray<Closure>? Read(string? typed)
    {
        var closures = ImmutableArray.CreateBuilder<Closure>();
        var lines = (typed ?? "").ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            if (Of(line) is not { } closure)
            {
                return null;
            }

            closures.Add(closure);
        }

        return [.. closures.Distinct().OrderBy(closure => closure.From)];
    }

    /// <summary>The lines of some closures; null for none.</summary>
    public static string? Write(ImmutableArray<Closure> closures) => closures.IsEmpty
        ? null
        : string.Join('\n', closures.Select(closure => closure.From == closure.To
            ? Date(closure.From)
            : $"{Date(closure.From)} till {Date(closure.To)}"));

    private static Closure? Of(string line)
    {
        var (first, last) = line.Length >= Format.Length
            ? (PostForm.Day(line[..Format.Length]), PostForm.Day(line[^Format.Length..]))
            : (null, null);
        return first is { } from && last is { } to && (from == to || line.Length > 2 * Format.Length)
            ? new Closure(from, to)
            : null;
    }

    private static string Date(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
