namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>One place that breaks a rule, written so that an editor can jump to it.</summary>
internal sealed record Violation(string File, int Line, string Rule)
{
    public override string ToString() => $"{File}:{Line}: {Rule}";
}
