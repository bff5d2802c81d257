using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Supports;

/// <summary>"Mina personer": those whom a coordinator is there for, and how many each colleague has.</summary>
internal static class CaseEndpoints
{
    public const string Path = "/tavla/mina-personer";

    public static async Task<IResult> Get(string? sida, HttpContext http, IGrainFactory grains, AccessNotes notes)
    {
        PrivacyEndpoints.NeverKept(http);
        var page = string.IsNullOrEmpty(sida) ? 1 : PostForm.Number(sida) ?? 0;
        if (await Visitors.ReadAsync(http) is not { Coordinator: { } municipality, Desk: { } desk } || page < 1)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var list = await grains.GetGrain<IWaitingGrain>(municipality.Value).CasesOf(desk.Member, desk.Name, page);
        await notes.CallSeenAsync(
            http, municipality, list.Cases.Select(one => one.Reference), AccessKind.SawSupport);
        return new RazorComponentResult<CasePage>(new { List = list, Reader = desk });
    }
}
