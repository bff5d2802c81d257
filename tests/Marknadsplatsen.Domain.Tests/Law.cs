using FsCheck;
using FsCheck.Fluent;

namespace Marknadsplatsen.Domain.Tests;

/// <summary>Checks a property over many seeded examples: the same ones every time, and quiet when it holds.</summary>
internal static class Law
{
    private const ulong Seed = 20260302;
    private const ulong Gamma = 1283;

    public static void Holds<T>(Gen<T> examples, Func<T, bool> property, int count = 200) =>
        Check.One(
            Config.QuickThrowOnFailure.WithReplay(Seed, Gamma).WithMaxTest(count).WithQuietOnSuccess(true),
            Prop.ForAll(examples.ToArbitrary(), property));
}
