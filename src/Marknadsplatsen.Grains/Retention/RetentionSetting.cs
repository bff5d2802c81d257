using Marknadsplatsen.Domain.Retention;

namespace Marknadsplatsen.Grains.Retention;

/// <summary>How long one sort of data is kept, and by which decision.</summary>
public sealed class RetentionSetting
{
    /// <summary>Days it is kept.</summary>
    public int Days { get; set; }

    /// <summary>The number of the disposal decision; without one the rule is only a proposal.</summary>
    public string? Decision { get; set; }

    /// <summary>The rule for a sort of data.</summary>
    public RetentionRule ToRule(RetentionKind kind) => new()
    {
        Kind = kind,
        Days = Days,
        Decision = string.IsNullOrWhiteSpace(Decision) ? null : Decision.Trim(),
    };
}
