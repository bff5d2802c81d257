namespace Marknadsplatsen.Grains.Delivery;

/// <summary>How long a web node is told things without asking again.</summary>
internal static class Subscriptions
{
    /// <summary>A subscription ends after this: chosen, twice the time after which a node renews it.</summary>
    public static readonly TimeSpan ExpireAfter = TimeSpan.FromMinutes(1);
}
