using System.Collections;
using Microsoft.Extensions.Logging;
using Orleans.Embedded;

namespace Orleans.Utilities;

/// <summary>
/// The observers of a grain. One that has not subscribed again within the expiration, or whose notification throws, is
/// dropped at the next notification. To be used inside the grain's turns.
/// </summary>
/// <typeparam name="TIdentity">What an observer is known by.</typeparam>
/// <typeparam name="TObserver">The observer interface.</typeparam>
public class ObserverManager<TIdentity, TObserver> : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, (TObserver Observer, DateTime LastSeen)> entries = [];
    private readonly ILogger log;

    /// <summary>No observers yet; each one expires <paramref name="expiration"/> after it last subscribed.</summary>
    public ObserverManager(TimeSpan expiration, ILogger log)
    {
        ArgumentNullException.ThrowIfNull(log);
        ExpirationDuration = expiration;
        this.log = log;
        GetDateTime = static () => TimeProvider.System.GetUtcNow().UtcDateTime;
    }

    /// <summary>The clock, UTC. Set it from the grain's <see cref="TimeProvider"/>.</summary>
    public Func<DateTime> GetDateTime { get; set; }

    /// <summary>How long a subscription lasts without being renewed.</summary>
    public TimeSpan ExpirationDuration { get; set; }

    /// <summary>How many observers there are, expired ones that nobody has noticed yet included.</summary>
    public int Count => entries.Count;

    /// <summary>A copy of the observers by identity.</summary>
    public IReadOnlyDictionary<TIdentity, TObserver> Observers =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    /// <summary>Drops all observers.</summary>
    public void Clear() => entries.Clear();

    /// <summary>Adds an observer, or renews the one with that identity.</summary>
    public void Subscribe(TIdentity id, TObserver observer) => entries[id] = (observer, GetDateTime());

    /// <summary>Removes an observer.</summary>
    public void Unsubscribe(TIdentity id) => entries.Remove(id);

    /// <summary>Tells each observer in turn, awaiting each; those that throw are dropped.</summary>
    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, observer) in Living(predicate))
        {
            try
            {
                await notification(observer);
            }
            catch (Exception exception)
            {
                Drop(id, exception);
            }
        }
    }

    /// <summary>Tells each observer without awaiting; those that throw are dropped.</summary>
    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        ArgumentNullException.ThrowIfNull(notification);
        foreach (var (id, observer) in Living(predicate))
        {
            try
            {
                notification(observer);
            }
            catch (Exception exception)
            {
                Drop(id, exception);
            }
        }
    }

    /// <summary>Drops the observers whose subscription ran out.</summary>
    public void ClearExpired()
    {
        var now = GetDateTime();
        var expired = entries.Where(entry => entry.Value.LastSeen + ExpirationDuration < now).ToList();
        foreach (var (id, _) in expired)
        {
            entries.Remove(id);
        }
    }

    /// <summary>The observers as they are now; changes during the enumeration do not show in it.</summary>
    public IEnumerator<TObserver> GetEnumerator() =>
        entries.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // A copy, because an awaited notification may let another turn subscribe.
    private List<(TIdentity Id, TObserver Observer)> Living(Func<TObserver, bool>? predicate)
    {
        ClearExpired();
        return entries
            .Where(entry => predicate is null || predicate(entry.Value.Observer))
            .Select(entry => (entry.Key, entry.Value.Observer))
            .ToList();
    }

    private void Drop(TIdentity id, Exception exception)
    {
        EngineLog.ObserverDropped(log, exception);
        entries.Remove(id);
    }
}
