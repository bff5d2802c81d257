namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>A stored state with a field of each kind that storage must keep exactly.</summary>
public sealed record Sample
{
    public string? Text { get; init; }

    public int Count { get; init; }

    public long Large { get; init; }
}
