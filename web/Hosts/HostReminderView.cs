using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>What the page about reminders shows.</summary>
public sealed record HostReminderView
{
    /// <summary>Whether this installation sends e-mail.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Enough of the address to know it again; null when there is none.</summary>
    public string? Hint { get; init; }

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>The address as it was typed; null when the form has not come back.</summary>
    public string? Typed { get; init; }

    /// <summary>The command of the form that came back; null when none did.</summary>
    public CommandId? Command { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
