using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Listening;

/// <summary>Recorded readings of pages, from configuration section <c>Listening</c>.</summary>
public sealed class ListeningOptions : IValidateOptions<ListeningOptions>
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Listening";

    /// <summary>
    /// A folder with one sound file for each page and language: <c>PAGE.LANGUAGE.mp3</c> (or <c>.m4a</c>,
    /// <c>.ogg</c>). PAGE is the address with - for /, such as <c>fragor-1</c> or <c>uppdrag-u001</c>, and <c>start</c>
    /// for the first page; LANGUAGE is the code of a language in the city's words, such as <c>sv</c> or <c>rom</c>.
    /// Read at start. Default none.
    /// </summary>
    public string? Folder { get; set; }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ListeningOptions options) =>
        string.IsNullOrEmpty(options?.Folder) || Directory.Exists(options.Folder)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Listening:Folder is no folder: {Path.GetFullPath(options.Folder)}.");
}
