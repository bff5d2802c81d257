using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>Where browsers get a picture's files.</summary>
internal static class PictureFileEndpoints
{
    public const string Route = "/bilder/{association}/{name}";

    private const string Ending = ".jpg";

    // What is removed is gone from browsers within the hour. Chosen.
    private const string ForAll = "public, max-age=3600";

    /// <summary>
    /// A file of a picture that is shown; one that waits for a coordinator is there for its association and the
    /// coordinators only. Always a JPEG of our own making.
    /// </summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Get(
        string association, string name, HttpContext http, PictureBook book, IBlobFiles files)
    {
        if (!name.EndsWith(Ending, StringComparison.Ordinal)
            || !BlobFileId.TryParse(name[..^Ending.Length], null, out var file)
            || !AssociationId.TryParse(association, null, out var whose)
            || await book.FindAsync(whose) is not { } state
            || state.Pictures.FirstOrDefault(picture => picture.Files().Contains(file)) is not { } found
            || !(found.Stage == PictureStage.Shown || await LooksAsync(http, state))
            || await files.FindAsync(file, http.RequestAborted) is not { } bytes)
        {
            return TypedResults.NotFound();
        }

        // The name follows from the content, so that it says as much as a hash of it.
        http.Response.Headers.CacheControl = found.Stage == PictureStage.Shown ? ForAll : "no-store";
        return TypedResults.File(bytes, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{file}\""));
    }

    /// <summary>The address of a picture's file.</summary>
    public static string Href(AssociationId association, BlobFileId id, int edge) =>
        $"/bilder/{association}/{HostPicture.FileOf(id, edge)}{Ending}";

    private static async Task<bool> LooksAsync(HttpContext http, PictureState state)
    {
        var visitor = await Visitors.ReadAsync(http);
        return visitor.Association == state.Association || visitor.Coordinator == state.Municipality;
    }
}
