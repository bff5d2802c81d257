using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Api;

/// <summary>Everything that is wrong with what a caller sent, so that it is told at once and by name.</summary>
internal sealed class InputProblems
{
    /// <summary>What was sent is repeated in the message, but never more of it than this.</summary>
    private const int EchoLengthMax = 64;

    private readonly Dictionary<string, List<string>> messagesByField = [];

    public bool IsEmpty => messagesByField.Count == 0;

    public void Add(string field, string message)
    {
        if (!messagesByField.TryGetValue(field, out var messages))
        {
            messagesByField[field] = messages = [];
        }

        messages.Add(message);
    }

    /// <summary>Says so when an entry stands in a list twice.</summary>
    public void CheckDistinct(string field, IEnumerable<string?> texts)
    {
        foreach (var repeated in texts.GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Add(field, $"'{Echo(repeated.Key)}' is there more than once.");
        }
    }

    /// <summary>The identifiers in a list, of which each has to be known to the city and there once.</summary>
    public ImmutableArray<TId> Ids<TId>(
        string field,
        IReadOnlyList<string?> texts,
        string kind,
        Func<TId, bool> isKnown)
        where TId : struct, ITextId<TId>
    {
        CheckDistinct(field, texts);
        var ids = ImmutableArray.CreateBuilder<TId>(texts.Count);
        foreach (var text in texts)
        {
            if (TId.TryParse(text, null, out var id) && isKnown(id))
            {
                ids.Add(id);
            }
            else
            {
                Add(field, $"There is no {kind} '{Echo(text)}'.");
            }
        }

        return ids.DrainToImmutable();
    }

    /// <summary>The members of an enumeration in a list, of which each has to be there once.</summary>
    public ImmutableArray<TEnum> Names<TEnum>(string field, IReadOnlyList<string?> texts, string kind)
        where TEnum : struct, Enum
    {
        CheckDistinct(field, texts);
        var values = ImmutableArray.CreateBuilder<TEnum>(texts.Count);
        foreach (var text in texts)
        {
            if (ApiNames<TEnum>.TryParse(text, out var value))
            {
                values.Add(value);
            }
            else
            {
                Add(field, $"There is no {kind} '{Echo(text)}'; there are {string.Join(", ", ApiNames<TEnum>.All)}.");
            }
        }

        return values.DrainToImmutable();
    }

    public ValidationProblem ToAnswer() => TypedResults.ValidationProblem(
        messagesByField.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal),
        detail: string.Join(
            " ",
            messagesByField.SelectMany(pair => pair.Value.Select(message => $"{pair.Key}: {message}"))),
        title: "The request was not understood.");

    public static string Echo(string? text) => text switch
    {
        null => "null",
        { Length: > EchoLengthMax } => text[..EchoLengthMax] + "…",
        _ => text,
    };
}
