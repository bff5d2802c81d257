using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace Marknadsplatsen.Web.Access;

/// <summary>
/// Notes, before a page with people goes out, who is about to see whom (DOMAIN 3.1). When a note cannot be stored the
/// page is not shown: no log, no look.
/// </summary>
internal sealed class AccessNotes(AccessLogs logs, IGrainFactory grains)
{
    /// <summary>
    /// The association of an assignment sees, or changes, how it stands with some people. Somebody who only reads
    /// figures is shown nobody.
    /// </summary>
    public async Task ByAssociationAsync(
        HttpContext http, AssignmentState state, AccessKind kind, IEnumerable<Engagement> seen)
    {
        var visitor = await Visitors.ReadAsync(http);
        if (visitor.Desk is { Role: >= TeamRole.Host })
        {
            await logs.NoteAsync(seen.Select(engagement => engagement.Participant), new AccessNote
            {
                Role = AccessRole.Association,
                Who = state.NameOf(visitor.Association),
                Kind = kind,
                Assignment = state.Id,
                Title = state.Details.Title,
            });
        }
    }

    /// <summary>
    /// The association of an assignment sees some people, and those by alias who show it.
    /// </summary>
    public async Task SeenByAssociationAsync(
        HttpContext http, AssignmentState state, AccessKind kind, IEnumerable<Engagement> seen)
    {
        var people = seen.ToList();
        await ByAssociationAsync(http, state, kind, people);
        if ((await Visitors.ReadAsync(http)).Association != state.AssociationId)
        {
            return; // Another that hosts as well sees nobody's name.
        }

        await ByAssociationAsync(
            http, state, AccessKind.SawAlias, people.Where(engagement => engagement.ShownAlias is not null));
    }

    /// <summary>A coordinator sees, or changes, how it stands with some people in one assignment.</summary>
    public async Task ByCoordinatorAsync(
        HttpContext http, AssignmentState state, AccessKind kind, IEnumerable<ParticipantId> seen) =>
        await logs.NoteAsync(seen, new AccessNote
        {
            Role = AccessRole.Coordinator,
            Who = (await Visitors.ReadAsync(http)).Desk?.Name,
            Kind = kind,
            Assignment = state.Id,
            Title = state.Details.Title,
        });

    /// <summary>The association sees rows that name people by their reference in its assignments.</summary>
    public Task ByAssociationAsync(
        HttpContext http, IEnumerable<(AssignmentId Assignment, string Reference)> rows) => Task.WhenAll(
        rows.GroupBy(row => row.Assignment).Select(async own =>
        {
            if (await grains.GetGrain<IAssignmentGrain>(own.Key.Value).View() is { State: var state })
            {
                var references = own.Select(row => row.Reference).ToHashSet(StringComparer.Ordinal);
                await ByAssociationAsync(http, state, AccessKind.SawWaiting, state.Engagements.Values.Where(
                    engagement => references.Contains(Pseudonyms.ReferenceOf(state.Id, engagement.Participant))));
            }
        }));

    /// <summary>A coordinator sees rows that name people by their reference in an assignment.</summary>
    public Task ByCoordinatorAsync(
        HttpContext http, IEnumerable<(AssignmentId Assignment, string Reference)> rows) => Task.WhenAll(
        rows.GroupBy(row => row.Assignment).Select(async own =>
        {
            if (await grains.GetGrain<IAssignmentGrain>(own.Key.Value).View() is { State: var state })
            {
                var references = own.Select(row => row.Reference).ToHashSet(StringComparer.Ordinal);
                await ByCoordinatorAsync(http, state, AccessKind.SawWaiting, state.Engagements.Keys.Where(
                    person => references.Contains(Pseudonyms.ReferenceOf(state.Id, person))));
            }
        }));

    /// <summary>
    /// A coordinator sees rows that name people by what the coordinators call them, whatever assignment it is about.
    /// </summary>
    public async Task CallSeenAsync(
        HttpContext http,
        MunicipalityCode municipality,
        IEnumerable<string> references,
        AccessKind kind = AccessKind.SawCall)
    {
        var waiting = grains.GetGrain<IWaitingGrain>(municipality.Value);
        var people = await Task.WhenAll(references.Distinct(StringComparer.Ordinal).Select(waiting.PersonOf));
        await logs.NoteAsync(people.OfType<ParticipantId>(), new AccessNote
        {
            Role = AccessRole.Coordinator,
            Who = (await Visitors.ReadAsync(http)).Desk?.Name,
            Kind = kind,
        });
    }
}
