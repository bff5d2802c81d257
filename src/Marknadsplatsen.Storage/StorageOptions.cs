namespace Marknadsplatsen.Storage;

/// <summary>Where the facts are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Storage";

    /// <summary>The full key of <see cref="Folder"/>, as messages name it.</summary>
    public const string FolderKey = SectionName + ":" + nameof(Folder);

    /// <summary>The full key of <see cref="Provider"/>, as messages name it.</summary>
    public const string ProviderKey = SectionName + ":" + nameof(Provider);

    /// <summary>The kind of store; default a file on this machine.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>
    /// The folder that holds the store; default <c>./data</c>, relative to the working directory. It is created when
    /// missing, and one process at a time may use it.
    /// </summary>
    public string Folder { get; set; } = "./data";
}
