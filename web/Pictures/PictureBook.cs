using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Storage;
using Orleans;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>
/// Pictures and their files together: files first when one comes, so that no page shows what is not there, and last
/// when one goes. What is cut off between the two is removed by the daily sweep.
/// </summary>
internal sealed class PictureBook(IGrainFactory grains, IBlobFiles files, PictureShelf shelf)
{
    private const int IdBytes = 16;

    /// <summary>All pictures of an association; null when it has never had any.</summary>
    public async Task<PictureState?> FindAsync(AssociationId association) => (await Of(association).View()).State;

    /// <summary>Adds a picture that has been read. The same form with the same file is the same picture.</summary>
    /// <param name="association">Whose.</param>
    /// <param name="form">The form as it was filled in, see <see cref="Commands.CommandForm.Exact"/>.</param>
    /// <param name="alt">The words for those who do not see it.</param>
    /// <param name="assignment">What it is of; null for the association itself.</param>
    /// <param name="read">The picture.</param>
    /// <param name="cancellationToken">Gives up before it is stored.</param>
    public async Task<PictureOutcome> AddAsync(
        AssociationState association,
        CommandId form,
        string alt,
        AssignmentId? assignment,
        PictureReading read,
        CancellationToken cancellationToken)
    {
        var id = IdOf(association.Id, form, read.Sent);
        foreach (var (edge, bytes) in read.Files)
        {
            await files.SaveAsync(HostPicture.FileOf(id, edge), bytes, cancellationToken);
        }

        var outcome = await Of(association.Id).Add(new AddPicture
        {
            CommandId = new CommandId(id.Value),
            Municipality = association.Municipality,
            AssociationName = association.Name,
            Picture = new HostPicture
            {
                Id = id,
                Alt = alt,
                Width = read.Width,
                Height = read.Height,
                Assignment = assignment,
            },
            IsLookedAt = association.IsLookedAt,
        });

        // Refused, or removed since the same form came the first time.
        var isThere = (await FindAsync(association.Id))?.Pictures.Any(picture => picture.Id == id) == true;
        await files.RemoveAllAsync(isThere ? [] : [id], CancellationToken.None);
        return await CleanedAsync(association.Id, outcome);
    }

    /// <summary>The association takes one away.</summary>
    public async Task<PictureOutcome> RemoveAsync(AssociationId association, BlobFileId id) =>
        await CleanedAsync(association, await Of(association).Remove(id));

    /// <summary>A coordinator shows one.</summary>
    public async Task<PictureOutcome> ShowAsync(AssociationId association, BlobFileId id) =>
        await CleanedAsync(association, await Of(association).Show(id));

    /// <summary>A coordinator sends one back, and says why.</summary>
    public async Task<PictureOutcome> SendBackAsync(AssociationId association, BlobFileId id, string? words) =>
        await CleanedAsync(association, await Of(association).SendBack(id, words));

    private async Task<PictureOutcome> CleanedAsync(AssociationId association, PictureOutcome outcome)
    {
        shelf.Put(association, await Of(association).View());
        if (outcome is PictureOutcome.Done done)
        {
            await files.RemoveAllAsync(done.Gone, CancellationToken.None);
        }

        return outcome;
    }

    /// <summary>
    /// Follows from the content, so that a name never has another one; and nobody can guess it, since a form carries
    /// 128 random bits.
    /// </summary>
    private static BlobFileId IdOf(AssociationId association, CommandId form, byte[] sent)
    {
        var name = $"picture|{association}|{form}|{Convert.ToHexStringLower(SHA256.HashData(sent))}";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return new BlobFileId(Convert.ToHexStringLower(hash.AsSpan(0, IdBytes)));
    }

    private IPictureGrain Of(AssociationId association) => grains.GetGrain<IPictureGrain>(association.Value);
}
