using Orleans.Runtime;

namespace Orleans.Embedded;

internal sealed record GrainReminder(string ReminderName) : IGrainReminder;
