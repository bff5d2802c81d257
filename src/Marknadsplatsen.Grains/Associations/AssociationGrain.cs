using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Associations;

/// <summary>
/// An association and its right to post. The list of what it has posted is told by the assignments' outboxes, so a
/// crash
/// between the two records loses nothing.
/// </summary>
[GrainType(StateName)]
internal sealed class AssociationGrain(
    [PersistentState(AssociationGrain.StateName, FactStore.Name)] IPersistentState<AssociationRecord> state,
    City city) : Grain, IAssociationGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "association";

    private StoredRecord<AssociationRecord> record = null!;

    private AssociationId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<AssociationRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<AssociationState> Register(RegisterAssociation command)
    {
        if (record.Current.State is { } known)
        {
            return known;
        }

        var registered = new AssociationState
        {
            Id = Id,
            Municipality = command.Municipality,
            Name = command.Name,
            Kind = command.Kind,
            Area = command.Area,
            Description = command.Description,
            IsVerified = command.IsVerified,
            IsNew = command.IsNew,
        };
        await Write(registered);
        return registered;
    }

    /// <inheritdoc/>
    public async Task<bool> Verify()
    {
        if (record.Current.State is not { } known)
        {
            return false;
        }

        if (!known.IsVerified)
        {
            await Write(known with { IsVerified = true });
        }

        return true;
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> Post(PostAssignment command)
    {
        if (record.Current.State is not { IsVerified: true } association)
        {
            return new PostOutcome.NotVerified();
        }

        var id = command.Id ?? AssignmentIds.Of(Id, command.CommandId);
        if (!association.Assignments.Contains(id)
            && association.Assignments.Length >= AssociationRecord.AssignmentCountMax)
        {
            return new PostOutcome.TooMany();
        }

        var problems = PostRules.Problems(command.Details, association.Kind, city.Vocabulary, city.Zone);
        if (!problems.IsEmpty)
        {
            return new PostOutcome.NotReady(problems);
        }

        var isKnown = command.IsReviewed || association.Assignments.Contains(id);
        if (!isKnown && (association.IsLookedAt || PostWords.MayShutOut(command.Details)))
        {
            return new PostOutcome.NeedsReview();
        }

        var assignment = GrainFactory.GetGrain<IAssignmentGrain>(id.Value);
        var published = await assignment.Publish(new PublishAssignment
        {
            CommandId = command.CommandId,
            Id = id,
            Municipality = association.Municipality,
            AssociationId = Id,
            AssociationName = association.Name,
            AssociationKind = association.Kind,
            Details = command.Details,
            PublishedAtUtc = command.PublishedAtUtc,
        });
        if (published is HostOutcome.BelongsToAnother)
        {
            return new PostOutcome.IdTaken();
        }

        await Published(id);
        if (command.IsReviewed && record.Current.State is { IsLookedAt: true } known && !known.Reviewed.Contains(id))
        {
            await Write(known with { Reviewed = known.Reviewed.Add(id) });
        }

        return new PostOutcome.Posted(id, 1);
    }

    /// <inheritdoc/>
    public async Task<PostOutcome> Edit(EditAssignment command)
    {
        if (record.Current.State is not { IsVerified: true } association)
        {
            return new PostOutcome.NotVerified();
        }

        // Judged as it will be, with the places there are, which no edit tells.
        var assignment = GrainFactory.GetGrain<IAssignmentGrain>(command.Id.Value);
        var posted = await assignment.View();
        var merged = posted is null ? command.Details : command.MergedWith(posted.State.Details);
        if (merged is null)
        {
            return new PostOutcome.SessionInUse();
        }

        var problems = PostRules.Problems(merged, association.Kind, city.Vocabulary, city.Zone);
        if (PostWords.MayShutOut(merged) && !(posted is not null && PostWords.MayShutOut(posted.State.Details)))
        {
            problems = problems.Add(PostProblem.ShutsOut);
        }

        if (!problems.IsEmpty)
        {
            return new PostOutcome.NotReady(problems);
        }

        if (IsLookedAtAgain(association, command, posted?.State, merged))
        {
            return new PostOutcome.NeedsReview();
        }

        return await assignment.Edit(command with { AssociationId = Id }) switch
        {
            HostOutcome.Changed => new PostOutcome.Posted(command.Id, (await assignment.View())!.Version),
            HostOutcome.SessionInUse => new PostOutcome.SessionInUse(),
            // The same form with another content has been sent before: it was shown with what that has changed.
            HostOutcome.ChangedMeanwhile or HostOutcome.CommandReused => new PostOutcome.ChangedMeanwhile(),
            _ => new PostOutcome.IdTaken(),
        };
    }

    /// <inheritdoc/>
    public Task<AssociationState?> View() => Task.FromResult(record.Current.State);

    /// <inheritdoc/>
    public async Task Published(AssignmentId assignment)
    {
        if (record.Current.State is { } known && !known.Assignments.Contains(assignment))
        {
            await Write(known with { Assignments = known.Assignments.Insert(0, assignment) });
        }
    }

    /// <inheritdoc/>
    public async Task CoHosts(CoHosted told)
    {
        if (record.Current.State is { } known && known.With(told) is var next && next != known)
        {
            await Write(next);
        }
    }

    /// <summary>
    /// Whether a coordinator reads an edit before others do: while the association is new, so that what was looked at
    /// is not something else the day after. What is not its own, or was edited since, is refused by the assignment.
    /// </summary>
    private bool IsLookedAtAgain(
        AssociationState association, EditAssignment command, AssignmentState? posted, AssignmentDetails merged)
    {
        if (!association.IsLookedAt || command.IsReviewed || posted is null || posted.AssociationId != Id)
        {
            return false;
        }

        var before = posted.Details.EditFingerprint();
        return (command.Seen is null || command.Seen == before) && merged.EditFingerprint() != before;
    }

    private Task Write(AssociationState next) =>
        record.Write(record.Current with { State = next, Version = record.Current.Version + 1 });
}
