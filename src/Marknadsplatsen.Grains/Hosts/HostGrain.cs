using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Hosts;

/// <summary>
/// One association's public side. Awaits nobody; assignments' outboxes tell it how people were answered.
/// </summary>
[GrainType(StateName)]
internal sealed class HostGrain(
    [PersistentState(HostGrain.StateName, FactStore.Name)] IPersistentState<HostRecord> state,
    IHostCarrier carrier,
    City city,
    TimeProvider time) : Grain, IHostGrain, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "host";

    private const string AnswersReminder = "answers";

    // How often a message that was not taken is tried again, until there is nothing left to remind of.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(1);

    private StoredRecord<HostRecord> record = null!;
    private DueReminder reminder = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<HostRecord>(state, DeactivateOnIdle);
        reminder = new DueReminder(this, AnswersReminder, ReminderPeriod);
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

        // Also when it is known already: the telling before may have been cut off before the reminder.
        await RemindWhenDue();
    }

    /// <inheritdoc/>
    public async Task KeepMail(string? mail)
    {
        if (mail != record.Current.Mail)
        {
            await record.Write(record.Current with { Mail = mail });
        }

        await RemindWhenDue();
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        if (HostReminders.Reminded(record.Current, now, city.Zone) is { } reminded
            && await carrier.SendAsync(
                new AssociationId(this.GetPrimaryKeyString()),
                record.Current.Mail!,
                HostReminders.FirstPromise(record.Current, now)!.Value) != NoticeSending.Later)
        {
            await record.Write(reminded);
        }

        reminder.Came();
        var next = HostReminders.NextAt(record.Current, now, city.Zone);
        if (next is null)
        {
            await reminder.LetGoAsync();
        }
        else if (next > now)
        {
            await RemindWhenDue();
        }

        // What could not be sent now comes again with the reminder's own period.
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
    public Task KeepCalendar(CommandId command, CalendarKey? key) => record.Current.CalendarTaps.Contains(command)
        ? Task.CompletedTask
        : record.Write(record.Current.With(command, key));

    /// <inheritdoc/>
    public Task<HostView> View() => Task.FromResult(new HostView
    {
        Page = record.Current.Page,
        Counts = record.Current.Counts,
        Attendance = record.Current.Attendance,
        Calendar = record.Current.Calendar,
        Mail = record.Current.Mail,
    });

    /// <summary>Keeps one reminder for the next promise; an earlier one is left to come.</summary>
    private Task RemindWhenDue()
    {
        var now = time.GetUtcNow();
        return reminder.KeepAsync(HostReminders.NextAt(record.Current, now, city.Zone), now);
    }
}
