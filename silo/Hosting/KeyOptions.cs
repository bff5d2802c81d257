namespace Marknadsplatsen.Silo.Hosting;

/// <summary>Where the keys are that cookies are encrypted with, and the pepper of accounts.</summary>
internal sealed class KeyOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Keys";

    /// <summary>
    /// The folder; default <c>./keys</c>, relative to the working directory. Never inside the data's backup.
    /// </summary>
    public string Folder { get; set; } = "./keys";
}
