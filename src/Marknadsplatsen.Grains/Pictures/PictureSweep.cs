using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Pictures;

/// <summary>
/// Removes the pictures of assignments that are not there any more, and the files that no picture has: what a crash
/// left between a file and its record, and what a restored backup brought back.
/// </summary>
public sealed class PictureSweep(IFactScan facts, IBlobFiles files, IGrainFactory grains, TimeProvider time)
{
    /// <summary>Files removed in one run: chosen; what is more waits for the next one.</summary>
    public const int RemovedCountMax = 1_000;

    /// <summary>
    /// A file that no picture has is left this long: chosen, many times what a form, or a backup, takes.
    /// </summary>
    public static readonly TimeSpan OrphanLife = TimeSpan.FromHours(24);

    /// <summary>Carries it out, and answers how many files were removed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await ForgetOverAsync(cancellationToken);
        var before = time.GetUtcNow() - OrphanLife;
        var known = new HashSet<BlobFileId>();
        await foreach (var fact in facts.ReadAllAsync<PictureRecord>(PictureGrain.StateName, cancellationToken))
        {
            known.UnionWith((fact.State.State?.Pictures ?? []).SelectMany(picture => picture.Files()));
        }

        // Listed after the records are read: a file that came meanwhile is younger than what is removed.
        var orphans = new List<BlobFileId>();
        await foreach (var file in files.ListAsync(cancellationToken))
        {
            if (file.SavedAtUtc < before && !known.Contains(file.Id))
            {
                orphans.Add(file.Id);
            }

            if (orphans.Count == RemovedCountMax)
            {
                break;
            }
        }

        foreach (var orphan in orphans)
        {
            await files.RemoveAsync(orphan, cancellationToken);
        }

        return orphans.Count;
    }

    private async Task ForgetOverAsync(CancellationToken cancellationToken)
    {
        var shown = new List<(string Association, AssignmentId Assignment)>();
        await foreach (var fact in facts.ReadAllAsync<PictureRecord>(PictureGrain.StateName, cancellationToken))
        {
            shown.AddRange((fact.State.State?.Pictures ?? ImmutableArray<HostPicture>.Empty)
                .Where(picture => picture.Assignment is not null)
                .Select(picture => (fact.Key, picture.Assignment!.Value)));
        }

        foreach (var (association, assignment) in shown.Distinct())
        {
            // One that is closed can be opened again, and then has its picture.
            if (await grains.GetGrain<IAssignmentGrain>(assignment.Value).View() is null
                && await grains.GetGrain<IPictureGrain>(association).Forget(assignment) is PictureOutcome.Done done)
            {
                await files.RemoveAllAsync(done.Gone, cancellationToken);
            }
        }
    }
}
