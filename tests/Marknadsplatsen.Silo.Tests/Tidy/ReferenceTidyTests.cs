using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class ReferenceTidyTests
{
    [Fact]
    public void Projects_refer_only_to_what_the_architecture_allows() =>
        TidyAssert.None(TidyAssert.LookedAt(14, Repository.Projects).SelectMany(ReferenceRules.ProjectEdges));

    [Fact]
    public void Package_versions_are_central() =>
        TidyAssert.None(Repository.Files.Where(file => file.HasExtension(".csproj", ".targets"))
            .SelectMany(ReferenceRules.CentralVersions));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.File("Marknadsplatsen.sln").Text;

        TidyAssert.None(Repository.Projects.SelectMany(project => ReferenceRules.InSolution(project, solution)));
    }

    [Fact]
    public void Nothing_below_web_knows_web_and_web_does_not_know_storage() =>
        TidyAssert.None(Repository.Files.Where(file => file.HasExtension(".cs", ".razor"))
            .SelectMany(ReferenceRules.NoWebBelow));

    [Fact]
    public void Domain_uses_the_engine_for_its_attributes_only()
    {
        var used = EngineTypesUsedBy(typeof(ReferenceTidyTests).Assembly.Location, "Marknadsplatsen.Domain.dll");

        Assert.DoesNotContain(used, type => !type.EndsWith("Attribute", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_assembly_uses_of_the_engine_is_seen() =>
        Assert.Contains(
            "Orleans.GenerateSerializerAttribute",
            EngineTypesUsedBy(typeof(ReferenceTidyTests).Assembly.Location, "Marknadsplatsen.Domain.dll"));

    [Fact]
    public void A_planted_edge_is_caught() =>
        TidyAssert.Caught(
            ReferenceRules.ProjectEdges(Project("src/Marknadsplatsen.Domain", "../X/Marknadsplatsen.Grains.csproj")),
            3,
            "Domain must not refer to Grains");

    [Fact]
    public void A_planted_use_of_the_engine_in_web_is_caught() =>
        TidyAssert.Caught(
            ReferenceRules.ProjectEdges(new SourceFile(
                "web/Marknadsplatsen.Web.csproj", "<Project>\n<UsesGrainApi>true</UsesGrainApi>\n</Project>")),
            2,
            "transitively");

    [Fact]
    public void A_planted_unknown_project_is_caught() =>
        TidyAssert.Caught(
            ReferenceRules.ProjectEdges(Project("src/Marknadsplatsen.Extra", "../Y.csproj")), 1, "does not know");

    [Fact]
    public void A_planted_version_is_caught() =>
        TidyAssert.Caught(
            ReferenceRules.CentralVersions(new SourceFile(
                "web/Marknadsplatsen.Web.csproj",
                "<Project>\n<PackageReference Include=\"A\" Version=\"1\"/>\n</Project>")),
            2,
            "Directory.Packages.props");

    [Fact]
    public void A_planted_project_outside_the_solution_is_caught() =>
        TidyAssert.Caught(
            ReferenceRules.InSolution(
                new SourceFile("tests/Marknadsplatsen.New.Tests/Marknadsplatsen.New.Tests.csproj", ""), "tests\\Other"),
            1,
            "not in Marknadsplatsen.sln");

    [Theory]
    [InlineData("src/Marknadsplatsen.Grains/A.cs", "using Microsoft.AspNetCore.Http;", "ASP.NET")]
    [InlineData("web/A.cs", "using Marknadsplatsen.Storage;", "Storage")]
    public void A_planted_upward_using_is_caught(string path, string line, string words) =>
        TidyAssert.Caught(ReferenceRules.NoWebBelow(new SourceFile(path, $"// A.\n{line}\n")), 2, words);

    private static SourceFile Project(string folder, string reference) =>
        new($"{folder}/P.csproj", $"<Project>\n\n<ProjectReference Include=\"{reference}\"/>\n</Project>");

    private static List<string> EngineTypesUsedBy(string beside, string assembly)
    {
        using var stream = File.OpenRead(Path.Combine(Path.GetDirectoryName(beside)!, assembly));
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference && IsEngine(reader, type))
            .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
    }

    private static bool IsEngine(MetadataReader reader, TypeReference type) =>
        reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
            .Contains("Orleans", StringComparison.Ordinal);
}
