using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Hosts;

/// <summary>
/// One association's public side. Awaits nobody; assignments' outboxes tell it how people were answered.
/// </summary>
[GrainType(StateName)]
internal sealed class HostGrain(
    [PersistentState(HostGrain.StateName, FactStore.Name)] IPersistentState<HostRecord> state,
    TimeProvider time) : Grain, IHostGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "host";

    private StoredRecord<HostRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<HostRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Save(HostPage page)
    {
        if (!HostPageRules.Problems(page).IsEmpty)
        {
            return false;
        }

        await record.Write(record.Current with { Page = page with { SavedAtUtc = time.GetUtcNow() } });
        return true;
    }

    /// <inheritdoc/>
    public async Task Hear(AssignmentId assignment, ToldAnswers told)
    {
        var next = record.Current.With(assignment, told);
        if (!ReferenceEquals(next, record.Current))
        {
            await record.Write(next);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> Count(AttendanceTotal total)
    {
        if (total.Count is < 0 or > AttendanceTotal.CountMax)
        {
            return false;
        }

        if (!record.Current.Attendance.Contains(total))
        {
            await record.Write(record.Current.With(total));
        }

        return true;
    }

    /// <inheritdoc/>
    public async Task<bool> Greet(AssignmentId assignment, string greeting)
    {
        if (HostPageRules.WrongWith(greeting, HostRecord.GreetingLengthMax) is not null
            || record.Current.With(assignment, greeting) is not { } next)
        {
            return false;
        }

        await record.Write(next);
        return true;
    }

    /// <inheritdoc/>
    public Task<string?> GreetingOf(AssignmentId assignment) =>
        Task.FromResult(record.Current.Greetings.GetValueOrDefault(assignment));

    /// <inheritdoc/>
    public Task KeepCalendar(CalendarKey? key) => key == record.Current.Calendar
        ? Task.CompletedTask
        : record.Write(record.Current with { Calendar = key });

    /// <inheritdoc/>
    public Task<HostView> View() => Task.FromResult(new HostView
    {
        Page = record.Current.Page,
        Counts = record.Current.Counts,
        Attendance = record.Current.Attendance,
        Calendar = record.Current.Calendar,
    });
}
