namespace Marknadsplatsen.Grains.Delivery;

/// <summary>
/// One reminder of a grain for whatever is due next. It may come early, and never later than it is due; whoever gets
/// it looks at what is due then. Made when the grain is activated.
/// </summary>
/// <param name="grain">The grain, which is remindable.</param>
/// <param name="name">The reminder's stored name.</param>
/// <param name="period">How often it comes again until it is let go; at least a minute.</param>
internal sealed class DueReminder(Grain grain, string name, TimeSpan period)
{
    private DateTimeOffset? keptForUtc;

    /// <summary>Keeps it for a moment; an earlier one that is known to be kept is left to come.</summary>
    /// <param name="dueAtUtc">When something is due; null when nothing is: then nothing changes.</param>
    /// <param name="now">The moment.</param>
    public async Task KeepAsync(DateTimeOffset? dueAtUtc, DateTimeOffset now)
    {
        if (dueAtUtc is not { } due || (keptForUtc > now && keptForUtc <= due))
        {
            return;
        }

        await grain.RegisterOrUpdateReminder(name, due > now ? due - now : TimeSpan.Zero, period);
        keptForUtc = due;
    }

    /// <summary>It has come: the next moment is kept anew.</summary>
    public void Came() => keptForUtc = null;

    /// <summary>It comes no more. Twice changes nothing more.</summary>
    public async Task LetGoAsync()
    {
        keptForUtc = null;
        if (await grain.GetReminder(name) is { } reminder)
        {
            await grain.UnregisterReminder(reminder);
        }
    }
}
