using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Pictures;

/// <summary>The files of whole pictures.</summary>
public static class PictureFiles
{
    /// <summary>Removes every file of some pictures. Those that are gone already are no matter.</summary>
    public static async Task RemoveAllAsync(
        this IBlobFiles files, IEnumerable<BlobFileId> pictures, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var file in pictures.SelectMany(HostPicture.FilesOf))
        {
            await files.RemoveAsync(file, cancellationToken);
        }
    }
}
