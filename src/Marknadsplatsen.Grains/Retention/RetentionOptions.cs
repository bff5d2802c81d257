using System.Collections.Immutable;
using Marknadsplatsen.Domain.Retention;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Grains.Retention;

/// <summary>
/// The retention rules, from configuration section <c>Retention</c>: for each sort of data the days that it is kept and
/// the number of the decision. A rule without a decision is never carried out.
/// </summary>
public sealed class RetentionOptions : IValidateOptions<RetentionOptions>
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Retention";

    /// <summary>The longest time, in days: chosen, a hundred years.</summary>
    public const int DaysMax = 36_525;

    /// <summary>Interests, holds and proposals that nobody has done anything about; proposed 90 days.</summary>
    public RetentionSetting UnansweredInterest { get; set; } = Proposed(RetentionKind.UnansweredInterest);

    /// <summary>Relations that are over; proposed 366 days.</summary>
    public RetentionSetting EndedEngagement { get; set; } = Proposed(RetentionKind.EndedEngagement);

    /// <summary>People with nothing going on, who are told 60 days before; proposed 731 days.</summary>
    public RetentionSetting InactiveProfile { get; set; } = Proposed(RetentionKind.InactiveProfile);

    /// <summary>Who has looked at a participant's data; proposed 366 days.</summary>
    public RetentionSetting AccessLog { get; set; } = Proposed(RetentionKind.AccessLog);

    /// <summary>Questions that are answered, and what felt wrong and is dealt with; proposed 366 days.</summary>
    public RetentionSetting ClosedInquiry { get; set; } = Proposed(RetentionKind.ClosedInquiry);

    /// <summary>Peers with whom it is over; proposed 366 days.</summary>
    public RetentionSetting EndedPeer { get; set; } = Proposed(RetentionKind.EndedPeer);

    /// <summary>A certificate that the person has not approved.</summary>
    public RetentionSetting UnapprovedCertificate { get; set; } = Proposed(RetentionKind.UnapprovedCertificate);

    /// <summary>The rules, one for each sort of data.</summary>
    public ImmutableArray<RetentionRule> ToRules() =>
    [
        UnansweredInterest.ToRule(RetentionKind.UnansweredInterest),
        EndedEngagement.ToRule(RetentionKind.EndedEngagement),
        InactiveProfile.ToRule(RetentionKind.InactiveProfile),
        AccessLog.ToRule(RetentionKind.AccessLog),
        ClosedInquiry.ToRule(RetentionKind.ClosedInquiry),
        EndedPeer.ToRule(RetentionKind.EndedPeer),
        UnapprovedCertificate.ToRule(RetentionKind.UnapprovedCertificate),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = options.ToRules()
            .Where(rule => rule.Days is < 1 or > DaysMax || rule.Decision?.Length > RetentionRule.DecisionLengthMax)
            .Select(rule => $"{SectionName}:{rule.Kind} needs Days from 1 to {DaysMax} and a Decision of at most "
                + $"{RetentionRule.DecisionLengthMax} characters.")
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static RetentionSetting Proposed(RetentionKind kind) =>
        new() { Days = RetentionRule.ProposedDays(kind) };
}
