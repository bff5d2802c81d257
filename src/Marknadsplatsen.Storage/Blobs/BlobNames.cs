namespace Marknadsplatsen.Storage.Blobs;

/// <summary>
/// The names of records: <c>{state}-{type}/{key}.json</c>, which is how Orleans' own blob provider names them
/// (AzureBlobStorage.GetBlobName). A grain's type never has a dash, so that a state's name can be told from a longer
/// one that begins with it.
/// </summary>
internal static class BlobNames
{
    private const string Ending = ".json";

    /// <summary>The name of a record.</summary>
    public static string Of(string stateName, string grainId) => $"{stateName}-{grainId}{Ending}";

    /// <summary>What the names of a state's records begin with.</summary>
    public static string PrefixOf(string stateName) => stateName + "-";

    /// <summary>The grain id in the name of a record of this state; null when the blob is another state's.</summary>
    public static string? GrainIdIn(string name, string stateName) =>
        Split(name) is var (state, grainId) && state == stateName ? grainId : null;

    /// <summary>State and grain id of a record's name; null when it is no record.</summary>
    public static (string State, string GrainId)? Split(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !name.EndsWith(Ending, StringComparison.Ordinal))
        {
            return null;
        }

        var dash = name.LastIndexOf('-', slash);
        return dash <= 0 ? null : (name[..dash], name[(dash + 1)..^Ending.Length]);
    }
}
