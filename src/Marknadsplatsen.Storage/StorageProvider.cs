namespace Marknadsplatsen.Storage;

/// <summary>The kinds of store.</summary>
public enum StorageProvider
{
    /// <summary>One SQLite file in the folder of <see cref="StorageOptions.Folder"/>.</summary>
    Sqlite = 0,

    /// <summary>Azure Blobs, in the account of <see cref="Blobs.BlobOptions"/>.</summary>
    AzureBlobs = 1,
}
