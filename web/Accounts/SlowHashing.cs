using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// Runs the slow hash for few at a time, so that a storm of tries takes a part of the machine and not all of it.
/// </summary>
internal sealed class SlowHashing(AccountSecrets secrets) : IDisposable
{
    /// <summary>How long a try waits for its turn before it is told to come back.</summary>
    public static readonly TimeSpan TurnWithin = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int count;

    /// <summary>Hashes made so far: known and unknown names must cost the same number.</summary>
    public int Count => count;

    /// <summary>The proof of the three words, or null when too many wait already.</summary>
    public async Task<string?> ProofAsync(MunicipalityCode municipality, RecallCode code, CancellationToken cancelled)
    {
        if (!await turns.WaitAsync(TurnWithin, cancelled))
        {
            return null;
        }

        try
        {
            Interlocked.Increment(ref count);
            return secrets.WordsProof(municipality, code);
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose() => turns.Dispose();
}
