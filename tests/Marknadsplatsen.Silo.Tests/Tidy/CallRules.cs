using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// Clocks, chance and blocking that a project must not reach for. Symbols decide, so a property named Result is fine.
/// </summary>
internal static class CallRules
{
    private static readonly string[] Pure = ["Domain", "Matching", "Grains"];
    private static readonly string[] Turns = ["Domain", "Matching", "Grains", "Web", "Silo"];

    /// <summary>The member, who may not use it (null: nobody, not even a test), and what to do instead.</summary>
    private static readonly Banned[] Members =
    [
        new("System.DateTime", ["Now", "UtcNow", "Today"], null, "take a TimeProvider"),
        new("System.DateTimeOffset", ["Now", "UtcNow"], null, "take a TimeProvider"),
        new("System.Threading.Thread", ["Sleep"], null, "await a signal"),
        new("System.Guid", ["NewGuid", "CreateVersion7"], Pure, "ids come from outside"),
        new("System.Random", ["Shared"], Pure, "chance comes from outside, seeded"),
        new("System.TimeProvider", ["System"], Pure, "take the TimeProvider that is injected"),
        new("System.Environment", ["TickCount", "TickCount64"], Pure, "take a TimeProvider"),
        new("System.Diagnostics.Stopwatch", ["StartNew", "GetTimestamp"], Pure, "take a TimeProvider"),
        new("System.Threading.Tasks.Task", ["Run"], Pure, "stay on the grain's own turn"),
        new("System.Threading.Tasks.Task", ["Wait", "WaitAll", "WaitAny", "Result"], Turns, "await it"),
        new("System.Threading.Tasks.ValueTask", ["Result"], Turns, "await it"),
        new("System.Runtime.CompilerServices.TaskAwaiter", ["GetResult"], Turns, "await it"),
        new("System.Runtime.CompilerServices.ValueTaskAwaiter", ["GetResult"], Turns, "await it"),
    ];

    private static readonly HashSet<string> Candidates =
        [.. Members.SelectMany(banned => banned.Names), "ConfigureAwait", "Delay"];

    public static IEnumerable<Violation> Check(SourceFile file, SemanticModel model)
    {
        foreach (var node in file.Root.DescendantNodes())
        {
            var rule = node switch
            {
                SimpleNameSyntax name when Candidates.Contains(name.Identifier.Text) => OfMember(file, name, model),
                BaseObjectCreationExpressionSyntax creation => OfCreation(file, creation, model),
                LockStatementSyntax when Pure.Contains(file.Project) => "no lock: a grain's turn is the lock",
                MethodDeclarationSyntax method => OfMethod(file, method),
                LocalFunctionStatementSyntax function when IsAsyncVoid(function.Modifiers, function.ReturnType) =>
                    "async void loses its exceptions; return a Task",
                AwaitExpressionSyntax when file.Project == "Domain" => "Domain does not await",
                IdentifierNameSyntax or GenericNameSyntax when file.Project == "Domain" => OfDomainType(node),
                _ => null,
            };
            if (rule is not null)
            {
                yield return file.At(node, rule);
            }
        }
    }

    private static string? OfMember(SourceFile file, SimpleNameSyntax name, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(name).Symbol ?? model.GetSymbolInfo(name).CandidateSymbols.FirstOrDefault();
        if (symbol?.ContainingType is not { } type)
        {
            return null;
        }

        var owner = $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
        var banned = Members.FirstOrDefault(member =>
            member.Type == owner && member.Names.Contains(symbol.Name) && member.AppliesTo(file.Project));
        return (owner, symbol) switch
        {
            _ when banned is not null => $"no {type.Name}.{symbol.Name}: {banned.Instead}",
            ("System.Threading.Tasks.Task", IMethodSymbol { Name: "Delay" } delay) => OfDelay(file, name, delay),
            (_, IMethodSymbol { Name: "ConfigureAwait" }) when Pure.Contains(file.Project) => OfConfigureAwait(name),
            _ => null,
        };
    }

    private static string? OfDelay(SourceFile file, SimpleNameSyntax name, IMethodSymbol delay)
    {
        var onGivenClock = delay.Parameters.Any(parameter => parameter.Type.Name == "TimeProvider");
        var first = name.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.Arguments.FirstOrDefault();
        var forEver = first?.ToString().Contains("Infinite", StringComparison.Ordinal) == true;
        return onGivenClock || forEver || file.Project == "Bench"
            ? null
            : "no Task.Delay on the machine's clock: pass the TimeProvider, or await a signal";
    }

    private static string? OfConfigureAwait(SimpleNameSyntax name)
    {
        var arguments = name.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.ArgumentList.ToString() ?? "";
        return arguments.Contains("true", StringComparison.Ordinal) ||
            arguments.Contains("ContinueOnCapturedContext", StringComparison.Ordinal)
            ? null
            : "no ConfigureAwait(false): it leaves the grain's scheduler";
    }

    private static string? OfCreation(SourceFile file, BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var type = model.GetTypeInfo(creation).Type?.ToDisplayString();
        var bare = creation.ArgumentList is null or { Arguments.Count: 0 };
        return type switch
        {
            "System.Random" when bare => "no unseeded Random: a failure must be repeatable",
            "System.Random" when file.Project == "Domain" => "Domain has no chance",
            "System.Diagnostics.Stopwatch" when Pure.Contains(file.Project) => "no Stopwatch: take a TimeProvider",
            _ => null,
        };
    }

    private static string? OfMethod(SourceFile file, MethodDeclarationSyntax method)
    {
        if (IsAsyncVoid(method.Modifiers, method.ReturnType))
        {
            return "async void loses its exceptions; return a Task";
        }

        return file.Project == "Domain" && method.Modifiers.Any(SyntaxKind.AsyncKeyword) ? "Domain is not async" : null;
    }

    private static string? OfDomainType(SyntaxNode node) =>
        ((SimpleNameSyntax)node).Identifier.Text is "Task" or "ValueTask" or "IAsyncEnumerable"
            ? "Domain knows no tasks"
            : null;

    private static bool IsAsyncVoid(SyntaxTokenList modifiers, TypeSyntax returned) =>
        modifiers.Any(SyntaxKind.AsyncKeyword) && returned.ToString() == "void";

    private sealed record Banned(string Type, string[] Names, string[]? Projects, string Instead)
    {
        /// <summary>A benchmark may read the real clock: that is its job.</summary>
        public bool AppliesTo(string project) => Projects?.Contains(project) ?? project != "Bench";
    }
}
