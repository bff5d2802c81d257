using System.Collections.Immutable;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>The three questions to an association that wants to help and does not know how.</summary>
internal static class HelpQuestions
{
    public const string HasField = "har";
    public const string WhenField = "nar";
    public const string MuchField = "mycket";

    /// <summary>Each question with its answers; all of them may be skipped.</summary>
    public static readonly ImmutableArray<(string Field, ImmutableArray<string> Answers)> All =
    [
        (HasField, ["lokal", "folk", "saker", "kunskap"]),
        (WhenField, ["dag", "kvall", "helg"]),
        (MuchField, ["lite", "timmar", "ofta"]),
    ];
}
