using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// A project's C# with symbols, bound to the assemblies that this test program itself was started with.
/// </summary>
internal static class ProjectModel
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>
    /// What the project files import everywhere; a namespace that is missing here only leaves names unbound.
    /// </summary>
    private static readonly SyntaxTree GlobalUsings = new SourceFile(
        "GlobalUsings.cs",
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Orleans;
        global using Orleans.Runtime;
        global using Xunit;
        """).Tree;

    /// <summary>Each file of one project with its semantic model.</summary>
    public static IEnumerable<(SourceFile File, SemanticModel Model)> Bind(IEnumerable<SourceFile> project)
    {
        var files = project.ToList();
        var compilation = CSharpCompilation.Create(
            "Tidy",
            [GlobalUsings, .. files.Select(file => file.Tree)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return files.Select(file => (file, compilation.GetSemanticModel(file.Tree)));
    }

    public static IEnumerable<Violation> Check(
        IEnumerable<SourceFile> files, Func<SourceFile, SemanticModel, IEnumerable<Violation>> rules) =>
        files.GroupBy(file => file.Project).SelectMany(Bind).SelectMany(bound => rules(bound.File, bound.Model));
}
