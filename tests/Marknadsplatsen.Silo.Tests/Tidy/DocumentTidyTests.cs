using System.Text.RegularExpressions;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>What the documents say is shown by a test is shown by a test that exists.</summary>
public sealed partial class DocumentTidyTests
{
    private static readonly string[] Documents = ["docs/security.md", "docs/dpia.md"];

    [Fact]
    public void Every_test_that_a_document_names_exists() => TidyAssert.None(
        TidyAssert.LookedAt(50, Documents.SelectMany(path => Named(Repository.File(path))))
            .Where(named => !Exists(named.Class, named.Method))
            .Select(named => named.File.At(named.Line, $"there is no test {named.Class}.{named.Method}")));

    [Theory]
    [InlineData("DocumentTidyTests", "Every_test_that_a_document_names_exists", true)]
    [InlineData("DocumentTidyTests", "", true)]
    [InlineData("DocumentTidyTests", "No_such_test", false)]
    [InlineData("NoSuchTests", "", false)]
    public void A_name_that_is_no_test_is_found(string type, string method, bool exists) =>
        Assert.Equal(exists, Exists(type, method));

    private static IEnumerable<(SourceFile File, int Line, string Class, string Method)> Named(SourceFile file) =>
        file.Lines.SelectMany((line, i) => Test().Matches(line)
            .Select(match => (file, i + 1, match.Groups["class"].Value, match.Groups["method"].Value)));

    private static bool Exists(string type, string method) => Repository.CSharp.Any(file =>
        file.IsTest
        && Path.GetFileNameWithoutExtension(file.Name) == type
        && (method.Length == 0 || file.Text.Contains($" {method}(", StringComparison.Ordinal)));

    [GeneratedRegex(@"`(?<class>[A-Z]\w*Tests|[A-Z]\w*Stories)(?:\.(?<method>\w+))?`")]
    private static partial Regex Test();
}
