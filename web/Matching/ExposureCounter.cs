using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// Counts in memory what lists have shown, until a batch is sent on. Nothing about who looked is kept, and a batch that
/// is lost changes nothing that anybody would notice.
/// </summary>
public sealed class ExposureCounter
{
    /// <summary>So many showings are a batch: chosen, some eighty lists of six.</summary>
    public const int BatchCount = 500;

    private readonly Lock guard = new();
    private readonly Dictionary<AssociationId, int> showings = [];
    private int count;
    private TaskCompletionSource full = NewSignal();

    /// <summary>Ends when a batch is full.</summary>
    public Task Full => Volatile.Read(ref full).Task;

    /// <summary>
    /// Counts what one list has shown. Beyond the bound of a day, further associations are not counted.
    /// </summary>
    public void Count(IEnumerable<AssociationId> shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        lock (guard)
        {
            foreach (var association in shown)
            {
                if (showings.Count < ExposureRules.AssociationCountMax || showings.ContainsKey(association))
                {
                    var next = showings.GetValueOrDefault(association) + 1;
                    showings[association] = Math.Min(next, ExposureRules.ShownMax);
                    count++;
                }
            }

            if (count >= BatchCount)
            {
                full.TrySetResult();
            }
        }
    }

    /// <summary>What has been counted since the last time; the count begins anew.</summary>
    public ImmutableDictionary<AssociationId, int> Take()
    {
        lock (guard)
        {
            var taken = showings.ToImmutableDictionary();
            showings.Clear();
            count = 0;
            Volatile.Write(ref full, NewSignal());
            return taken;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
