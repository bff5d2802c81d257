using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Catalog;

/// <summary>
/// Which version of each assignment has reached a replica, and who waits for one. The replica writes and releases under
/// <see cref="Guard"/>, so that whoever has been told that a version is there also sees it.
/// </summary>
internal sealed class Arrivals(TimeProvider time)
{
    private readonly Dictionary<AssignmentId, long> newest = [];
    private readonly List<Waiter> waiters = [];

    /// <summary>Held while the replica changes.</summary>
    public Lock Guard { get; } = new();

    /// <summary>
    /// Notes a version, also of what the replica does not keep. Answers whether it is newer than what has been seen.
    /// </summary>
    public bool IsNews(AssignmentId id, long version)
    {
        if (newest.TryGetValue(id, out var seen) && seen >= version)
        {
            return false;
        }

        newest[id] = version;
        return true;
    }

    /// <summary>Lets go those who have waited for what the replica shows now.</summary>
    public void Release()
    {
        foreach (var waiter in waiters.Where(HasArrived))
        {
            waiter.Arrival.TrySetResult();
        }
    }

    /// <summary>Waits until this version of the assignment, or a newer one, is in the replica.</summary>
    /// <returns>Whether it arrived within <paramref name="max"/>.</returns>
    public async Task<bool> WaitForAsync(
        AssignmentId id, long version, TimeSpan max, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(
            id, version, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (Guard)
        {
            if (HasArrived(waiter))
            {
                return true;
            }

            waiters.Add(waiter);
        }

        try
        {
            await waiter.Arrival.Task.WaitAsync(max, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            lock (Guard)
            {
                waiters.Remove(waiter);
            }
        }
    }

    private bool HasArrived(Waiter waiter) =>
        newest.TryGetValue(waiter.Id, out var seen) && seen >= waiter.Version;

    private sealed record Waiter(AssignmentId Id, long Version, TaskCompletionSource Arrival);
}
