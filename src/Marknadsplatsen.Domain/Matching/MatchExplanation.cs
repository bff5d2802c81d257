using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Why a person sees an assignment, and what is good to know.</summary>
/// <param name="Reasons">One to <see cref="MatchRules.ReasonCountMax"/>, in the order they are told.</param>
/// <param name="Notes">At most <see cref="MatchRules.NoteCountMax"/>.</param>
public sealed record MatchExplanation(ImmutableArray<MatchReason> Reasons, ImmutableArray<MatchNote> Notes);
