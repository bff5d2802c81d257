using System.Collections.Frozen;
using Marknadsplatsen.Domain.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Listening;

/// <summary>
/// The recorded readings that are there. Only names found in the folder at start are ever answered: an address never
/// becomes a path.
/// </summary>
internal sealed class Recordings
{
    /// <summary>What recordings' addresses begin with.</summary>
    public const string Path = "/lyssna";

    /// <summary>More than this is another folder than was meant. Chosen.</summary>
    public const int CountMax = 5_000;

    private static readonly FrozenDictionary<string, string> TypeByEnding = new Dictionary<string, string>
    {
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".ogg"] = "audio/ogg",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, FileInfo> fileByName;
    private readonly FrozenDictionary<string, Recording[]> recordingsByPage;

    public Recordings(IOptions<ListeningOptions> options, CityVocabulary city)
    {
        FileInfo[] files = string.IsNullOrEmpty(options.Value.Folder)
            ? []
            : [.. new DirectoryInfo(options.Value.Folder).EnumerateFiles().Take(CountMax)];
        var read = files.Select(file => (File: file, Parts: file.Name.Split('.')))
            .Where(each => each.Parts is [_, var language, _]
                && TypeByEnding.ContainsKey(each.File.Extension)
                && LanguageCode.TryParse(language, null, out var code) && city.Name(code) is not null)
            .ToArray();
        fileByName = read.ToFrozenDictionary(each => each.File.Name, each => each.File, StringComparer.Ordinal);
        recordingsByPage = read.GroupBy(each => each.Parts[0], StringComparer.Ordinal).ToFrozenDictionary(
            page => page.Key,
            page => page.Select(each => new Recording(
                new LanguageCode(each.Parts[1]),
                $"{Path}/{Uri.EscapeDataString(each.File.Name)}",
                TypeByEnding[each.File.Extension])).OrderBy(each => each.Href, StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>
    /// The readings of a page: in the language it is in, and in languages that no page is in.
    /// </summary>
    public IEnumerable<Recording> Of(string path)
    {
        var page = path.Trim('/').Replace('/', '-');
        return recordingsByPage.GetValueOrDefault(page.Length == 0 ? "start" : page, [])
            .Where(each => Tongue.Find(each.Language.Value) is not { } tongue
                || tongue.Culture.TwoLetterISOLanguageName == Tongue.Current.Culture.TwoLetterISOLanguageName);
    }

    /// <summary>Answers a recording, or a part of one that a player asks for.</summary>
    public static Results<PhysicalFileHttpResult, NotFound> Get(string name, Recordings recordings) =>
        recordings.fileByName.TryGetValue(name, out var file)
            ? TypedResults.PhysicalFile(
                file.FullName,
                TypeByEnding[file.Extension],
                lastModified: file.LastWriteTimeUtc,
                enableRangeProcessing: true)
            : TypedResults.NotFound();
}
