using System.Collections.Immutable;
using Marknadsplatsen.Web.Associations;

namespace Marknadsplatsen.Web.Desk;

/// <summary>One page of a list that is at hand.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">At most <see cref="Length"/>.</param>
/// <param name="Number">The page that is shown, from 1.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
public sealed record ListPage<T>(ImmutableArray<T> Items, int Number, int Count)
{
    /// <summary>Rows in a page: chosen, what the coordinators look at in some days.</summary>
    public const int Length = 50;

    /// <summary>Nothing.</summary>
    public static readonly ListPage<T> Empty = new([], 1, 1);

    /// <summary>A page of a list; one after the last is the last, and one that is no number is the first.</summary>
    public static ListPage<T> Of(ImmutableArray<T> all, string? typed)
    {
        var count = Math.Max(1, (all.Length + Length - 1) / Length);
        var number = Math.Clamp(PostForm.Number(typed) ?? 1, 1, count);
        return new ListPage<T>(
            [.. all.Skip((number - 1) * Length).Take(Length)], number, count);
    }
}
