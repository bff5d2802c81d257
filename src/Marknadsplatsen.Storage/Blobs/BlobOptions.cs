namespace Marknadsplatsen.Storage.Blobs;

/// <summary>Which Azure Blob account holds the facts, when <see cref="StorageOptions.Provider"/> says so.</summary>
public sealed class BlobOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Storage:Azure";

    /// <summary>
    /// The account with its key or signature. Empty when <see cref="ServiceUri"/> is set. A secret: it belongs in an
    /// environment variable or a secret store, never in a file that is checked in.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// The address of the blob service, for example <c>https://account.blob.core.windows.net</c>, entered with the
    /// machine's own identity and no secret. Empty when <see cref="ConnectionString"/> is set.
    /// </summary>
    public string ServiceUri { get; set; } = "";

    /// <summary>
    /// The container of the records; default <c>grainstate</c>, as Orleans' own provider has it. The erased people's
    /// marks lie in a container of the same name with <c>-erasures</c> after it. Both are created when missing.
    /// </summary>
    public string Container { get; set; } = "grainstate";

    /// <summary>What is wrong with the settings, in one sentence; null when nothing is.</summary>
    internal string? Fault => (ConnectionString.Length > 0, ServiceUri.Length > 0) switch
    {
        (false, false) => $"Set {SectionName}:{nameof(ConnectionString)} or {SectionName}:{nameof(ServiceUri)}.",
        (true, true) => $"Set only one of {SectionName}:{nameof(ConnectionString)} and {nameof(ServiceUri)}.",
        (false, true) when !Uri.TryCreate(ServiceUri, UriKind.Absolute, out _) =>
            $"{SectionName}:{nameof(ServiceUri)} is no address.",
        _ when !IsContainerName(Container) =>
            $"{SectionName}:{nameof(Container)} is 3 to 50 small letters, digits and single dashes.",
        _ => null,
    };

    // Azure's rule for a container's name, with room for the ending of the second container.
    private static bool IsContainerName(string name) => name.Length is >= 3 and <= 50
        && name.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
}
