using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Pictures;

/// <summary>
/// The pictures of one association, found by its id. Protects: how many there are, and that a coordinator looks before
/// others see those of a new one. Files are the caller's: they are there before a picture is added, and are removed
/// after it is gone. What it answers is on disk; a call that throws has an unknown outcome, so send the same again.
/// </summary>
[Alias("mp.IPictureGrain")]
public interface IPictureGrain : IGrainWithStringKey
{
    /// <summary>
    /// Adds one. The same command again adds nothing, also when the picture has been removed since.
    /// </summary>
    [Alias("Add")]
    Task<PictureOutcome> Add(AddPicture command);

    /// <summary>The association takes one away.</summary>
    [Alias("Remove")]
    Task<PictureOutcome> Remove(BlobFileId id);

    /// <summary>A coordinator has looked at one, and shows it. Twice changes nothing more.</summary>
    [Alias("Show")]
    Task<PictureOutcome> Show(BlobFileId id);

    /// <summary>A coordinator sends one back, and says why. Twice changes nothing more.</summary>
    [Alias("SendBack")]
    Task<PictureOutcome> SendBack(BlobFileId id, string? words);

    /// <summary>An assignment is over for good. Twice changes nothing more.</summary>
    [Alias("Forget")]
    Task<PictureOutcome> Forget(AssignmentId assignment);

    /// <summary>The record as stored; without a state when there has never been any.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<PictureRecord> View();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
