using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What an association may call a person: a pseudonym, until somebody who has a place lets it see their alias (DOMAIN
/// 3.1), or a way to reach them. What is shown follows the person's own record and leaves with the place.
/// </summary>
internal static class AliasRules
{
    public static ShowAliasOutcome Show(AssignmentDraft draft, ShowAlias command)
    {
        var known = draft.State.Of(command.Participant);
        if (command.Contact is not null)
        {
            return ShowContact(draft, known, command);
        }

        if (!command.IsShown)
        {
            // Also somebody who has left meanwhile gets the answer they asked for.
            Set(draft, known, null);
            return new ShowAliasOutcome.Hidden();
        }

        if (known is not { IsTaken: true })
        {
            return new ShowAliasOutcome.NoPlace();
        }

        if (command.Alias is not { } alias)
        {
            return new ShowAliasOutcome.NoAlias();
        }

        Set(draft, known, alias);
        return new ShowAliasOutcome.Shown();
    }

    /// <summary>The person is called something else, or nothing; where no alias is shown, none comes.</summary>
    public static HostOutcome Rename(AssignmentDraft draft, ParticipantId participant, string? alias)
    {
        if (draft.State.Of(participant) is not { ShownAlias: not null } known || known.ShownAlias == alias)
        {
            return new HostOutcome.NothingToAnswer();
        }

        Set(draft, known, alias);
        return new HostOutcome.Changed();
    }

    private static ShowAliasOutcome ShowContact(AssignmentDraft draft, Engagement? known, ShowAlias command)
    {
        if (command.IsShown && known is not { IsTaken: true })
        {
            return new ShowAliasOutcome.NoPlace();
        }

        if (command is { IsShown: true, Account: null })
        {
            return new ShowAliasOutcome.NoAlias();
        }

        var shown = command.IsShown ? command.Account : null;
        if (known is not null && known.ShownContact != shown)
        {
            draft.Set(EngagementChange.AliasChanged, known with { ShownContact = shown });
        }

        return command.IsShown ? new ShowAliasOutcome.Shown() : new ShowAliasOutcome.Hidden();
    }

    private static void Set(AssignmentDraft draft, Engagement? known, string? alias)
    {
        if (known is not null && known.ShownAlias != alias)
        {
            draft.Set(EngagementChange.AliasChanged, known with { ShownAlias = alias });
        }
    }
}
