using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Storage;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Associations;

/// <summary>Everybody in the city who may host: read from what is stored, for a page that is seldom opened.</summary>
internal sealed class HostRoll(IFactScan facts, IHttpContextAccessor http)
{
    /// <summary>Names in the list: chosen, several times the associations of a large city.</summary>
    public const int CountMax = 1_000;

    private const string StateName = "association";

    /// <summary>
    /// Those who may be asked to host an assignment as well, in the order of their names: verified, in the same city,
    /// and free to post what it is.
    /// </summary>
    public async Task<IReadOnlyList<AssociationState>> BesideAsync(AssignmentState assignment)
    {
        var cancelled = http.HttpContext?.RequestAborted ?? CancellationToken.None;
        var found = new List<AssociationState>();
        await foreach (var fact in facts.ReadAllAsync<AssociationRecord>(StateName, cancelled))
        {
            if (fact.State.State is { IsVerified: true } association
                && association.Id != assignment.AssociationId
                && association.Municipality == assignment.Municipality
                && PostRules.MayPost(association.Kind, assignment.Details.Kind))
            {
                found.Add(association);
            }
        }

        return [.. found.OrderBy(one => one.Name, StringComparer.CurrentCulture).Take(CountMax)];
    }
}
