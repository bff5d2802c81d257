using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Grains.Dispatch;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// How people who were told have answered each association: a sum over the latest of each of its assignments, so that
/// hearing of one twice is harmless.
/// </summary>
internal sealed class ResponseLedger
{
    private readonly Dictionary<AssignmentId, AssociationResponse> byAssignment = [];
    private readonly Dictionary<AssociationId, AssociationResponse> byAssociation = [];

    /// <summary>Reads what is stored of all waves.</summary>
    public async Task Fill(IFactScan facts, CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<DispatchRecord>(DispatchGrain.StateName, cancellationToken))
        {
            if (fact.State.Association is { } association)
            {
                Put(new AssignmentId(fact.Key), association, fact.State.Response);
            }
        }
    }

    /// <summary>Takes the latest of an assignment in place of the one before.</summary>
    public void Put(AssignmentId assignment, AssociationId association, AssociationResponse response)
    {
        var before = byAssignment.GetValueOrDefault(assignment);
        var sum = Of(association);
        byAssignment[assignment] = response;
        byAssociation[association] = new AssociationResponse(
            sum.Accepted - before.Accepted + response.Accepted, sum.Shown - before.Shown + response.Shown);
    }

    /// <summary>The sum of an association; nothing known when none of its assignments has been told about.</summary>
    public AssociationResponse Of(AssociationId association) => byAssociation.GetValueOrDefault(association);
}
