using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>
/// Assignments that one test has for itself. The city is shared, so whoever takes a place in what was shipped with it
/// takes the place of another test.
/// </summary>
internal static class Posts
{
    /// <summary>Room for everybody whom one test sends, so that a yes gives a place at once.</summary>
    public const int Places = 6;

    private static readonly AssignmentDetails Plain = DemoCards.All
        .Where(card => card.Details is
        {
            IsOpenActivity: false,
            IsWork: false,
            AcceptsDirectly: true,
            Sessions.Length: > 0,
            Demands: { MinAge: null, RegisterExtract: false, ConfidentialityPledge: false },
        } && card.Details.Sessions.All(session => session.Places is null && session.Weekday is not null))
        .MinBy(card => card.Id.Value, StringComparer.Ordinal)!.Details;

    /// <summary>
    /// A weekly assignment that asks nothing of anybody, changed as the test wants it, of an association that has only
    /// this one and is called after the test.
    /// </summary>
    public static async Task<AssignmentCard> PostAsync(
        this CityHost host,
        string test,
        Func<AssignmentDetails, AssignmentDetails>? change = null)
    {
        var own = await host.RegisterAsync($"prov-{test}");
        var details = Plain with { Title = $"Uppdraget för {test}", Places = Places, TakenOutside = 0, LeadsTo = [] };
        var posted = await host.Grains.GetGrain<IAssociationGrain>(own.Value).Post(new PostAssignment
        {
            CommandId = new CommandId($"post-{test}"),
            Details = change?.Invoke(details) ?? details,
        });
        var id = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await host.CatchUpAsync(id);
        return host.Catalog.Snapshot.Find(id)!;
    }
}
