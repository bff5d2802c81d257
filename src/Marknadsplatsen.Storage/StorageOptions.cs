namespace Marknadsplatsen.Storage;

/// <summary>Where the facts are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Storage";

    /// <summary>The full key of <see cref="Folder"/>, as messages name it.</summary>
    public const string FolderKey = SectionName + ":" + nameof(Folder);

    /// <summary>
    /// The folder that holds the store; default <c>./data</c>, relative to the working directory. It is created when
    /// missing, and one process at a time may use it.
    /// </summary>
    public string Folder { get; set; } = "./data";
}
