namespace Marknadsplatsen.Silo.City;

/// <summary>Whether the example city is loaded.</summary>
internal sealed class DemoOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Demo";

    /// <summary>
    /// Loads the example city into a store that holds nothing else. Default true in Development, else false.
    /// </summary>
    public bool Load { get; set; }
}
