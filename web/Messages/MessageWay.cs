namespace Marknadsplatsen.Web.Messages;

/// <summary>One way out, and how much has gone through it today.</summary>
internal sealed class MessageWay(IMessageCarrier carrier, int perDayMax, TimeProvider time)
{
    private readonly Lock guard = new();
    private DateOnly day;
    private int dayCount;

    public IMessageCarrier Carrier => carrier;

    public int PerDayMax => perDayMax;

    /// <summary>Whether today's number is not used up.</summary>
    public bool HasRoom
    {
        get
        {
            lock (guard)
            {
                return CountToday() < perDayMax;
            }
        }
    }

    /// <summary>Counts one more message today, when there is room.</summary>
    public bool TryCount()
    {
        lock (guard)
        {
            if (CountToday() >= perDayMax)
            {
                return false;
            }

            dayCount++;
            return true;
        }
    }

    private int CountToday()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        (day, dayCount) = today == day ? (day, dayCount) : (today, 0);
        return dayCount;
    }
}
