using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What a host has not told can be asked, by anybody and without a name; one answer helps everybody (DOMAIN 6.2).
/// Bounded by the city's own list of qualities: each is asked once, however many wonder.
/// </summary>
internal static class QualityRules
{
    public static HostOutcome Ask(AssignmentDraft draft, AskHost command)
    {
        var (details, asked) = (draft.State.Details, draft.State.Asked);
        if (draft.State.Status != AssignmentStatus.Open || !command.Qualities.Any(details.Unanswered.Contains))
        {
            return new HostOutcome.NothingToAnswer();
        }

        ImmutableArray<AskedQuality> fresh =
        [
            .. command.Qualities.Distinct()
                .Where(quality => details.Unanswered.Contains(quality) && asked.All(known => known.Quality != quality))
                .Select(quality =>
                    new AskedQuality(quality, draft.Now, draft.AnswerBy())),
        ];
        if (!fresh.IsEmpty)
        {
            draft.Apply(new AssignmentEvent.QualitiesChanged(details, asked.AddRange(fresh)));
        }

        return new HostOutcome.Changed();
    }

    public static HostOutcome Answer(AssignmentDraft draft, AnswerQuality command)
    {
        var (details, quality) = (draft.State.Details, command.Quality);
        if (!details.Unanswered.Contains(quality))
        {
            return new HostOutcome.NothingToAnswer();
        }

        var told = details with { Unanswered = details.Unanswered.Remove(quality) };
        var answered = (command.IsOffered, command.IsAccessibility) switch
        {
            (false, _) => told,
            (true, true) => told with { Accessibility = told.Accessibility.Add(quality) },
            (true, false) => told with { Supports = told.Supports.Add(quality) },
        };
        draft.Apply(new AssignmentEvent.QualitiesChanged(
            answered,
            draft.State.Asked.RemoveAll(known => known.Quality == quality)));
        return new HostOutcome.Changed();
    }

    /// <summary>
    /// Drops what is still asked although the host has told it, as records may hold from before an edit did so.
    /// Doing it twice changes nothing more.
    /// </summary>
    public static void DropAnswered(AssignmentDraft draft)
    {
        if (OldestAnswered(draft.State) is not null)
        {
            var (details, asked) = (draft.State.Details, draft.State.Asked);
            draft.Apply(new AssignmentEvent.QualitiesChanged(
                details,
                asked.RemoveAll(known => !details.Unanswered.Contains(known.Quality))));
        }
    }

    /// <summary>When the first of what is asked and told already was asked; null when there is none.</summary>
    public static DateTimeOffset? OldestAnswered(AssignmentState state) => state.Asked
        .Where(asked => !state.Details.Unanswered.Contains(asked.Quality))
        .Min(asked => (DateTimeOffset?)asked.AskedAtUtc);
}
