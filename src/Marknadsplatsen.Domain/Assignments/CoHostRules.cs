using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// Two associations host one assignment (DOMAIN rows 28 and 114). Who meets them is part of what people say yes to:
/// when another association comes, each with a place keeps it and is asked whether it still suits. What somebody is
/// called and how to reach them is shown to the association that posted it alone.
/// </summary>
internal static class CoHostRules
{
    public static HostOutcome Take(AssignmentDraft draft, TakeCoHostStep command)
    {
        var known = draft.State.CoHost;
        var isPoster = command.By == draft.State.AssociationId;
        if (!isPoster && command.By != known?.Association)
        {
            return new HostOutcome.BelongsToAnother();
        }

        return command.Step switch
        {
            CoHostStep.Invite when isPoster => Invite(draft, command),
            CoHostStep.Accept when !isPoster => Accept(draft, known!),
            CoHostStep.StepBack => StepBack(draft, known),
            _ => new HostOutcome.BelongsToAnother(),
        };
    }

    private static HostOutcome Invite(AssignmentDraft draft, TakeCoHostStep command)
    {
        var known = draft.State.CoHost;
        if (command.Asked is not { } asked
            || asked.Association == draft.State.AssociationId
            || (known is not null && known.Association != asked.Association)
            || !PostRules.MayPost(command.AskedKind, draft.State.Details.Kind))
        {
            return new HostOutcome.NothingToAnswer();
        }

        if (known is null)
        {
            draft.Apply(new AssignmentEvent.CoHostChanged(asked with { IsAccepted = false }, asked.Association));
        }

        return new HostOutcome.Changed();
    }

    private static HostOutcome.Changed Accept(AssignmentDraft draft, CoHost known)
    {
        if (!known.IsAccepted)
        {
            draft.Apply(new AssignmentEvent.CoHostChanged(known with { IsAccepted = true }, known.Association));
            EditRules.AskEverybody(draft, draft.State.Details, null);
        }

        return new HostOutcome.Changed();
    }

    private static HostOutcome.Changed StepBack(AssignmentDraft draft, CoHost? known)
    {
        if (known is not null)
        {
            draft.Apply(new AssignmentEvent.CoHostChanged(null, known.Association));
            EditRules.AskEverybody(draft, draft.State.Details, known.IsAccepted ? known.Name : null);
        }

        return new HostOutcome.Changed();
    }
}
