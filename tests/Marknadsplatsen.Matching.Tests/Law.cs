using FsCheck;
using FsCheck.Fluent;

namespace Marknadsplatsen.Matching.Tests;

/// <summary>
/// Checks a property over many seeded examples: the same ones every time, quiet when it holds, and made smaller when it
/// does not.
/// </summary>
internal static class Law
{
    private const ulong Seed = 20260302;
    private const ulong Gamma = 1283;

    public static void Holds<T>(
        Func<Random, T> example, Func<T, IEnumerable<T>> smaller, Func<T, bool> property, int count = 100) =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(count).WithQuietOnSuccess(true),
            Prop.ForAll(
                Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => example(new Random(seed))), smaller),
                property));

    /// <summary>The halves of a list, and the list without each of its elements.</summary>
    public static IEnumerable<T[]> Smaller<T>(T[] list)
    {
        if (list.Length > 1)
        {
            yield return list[..(list.Length / 2)];
            yield return list[(list.Length / 2)..];
        }

        for (var at = 0; at < list.Length; at++)
        {
            yield return [.. list[..at], .. list[(at + 1)..]];
        }
    }
}
