using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Acting;

/// <summary>What coordinators have done for the person, on the person's own page, and the way to stop it.</summary>
internal static class OwnActingEndpoints
{
    public const string Path = "/mina/hjalp";
    public const string StopPath = "/mina/hjalp/sluta";

    public static async Task<RazorComponentResult<OwnActingPage>> Get(
        string? svar, HttpContext http, IGrainFactory grains, ActingWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        IReadOnlyList<ActingTurnView> turns = [];
        if ((await Visitors.ReadAsync(http)).Participant is { } person)
        {
            var grain = grains.GetGrain<IActingGrain>(person.Value);
            turns = [.. ((await grain.View()).State?.Turns ?? []).Reverse().Select(words.Of)];
            await grain.Seen();
        }

        return new(new { Turns = turns, IsStopped = svar == "klart" });
    }

    /// <summary>Nobody does anything for the person any more.</summary>
    public static async Task<RedirectHttpResult> Stop(HttpContext http, IGrainFactory grains)
    {
        if ((await Visitors.ReadAsync(http)).Participant is { } person)
        {
            await grains.GetGrain<IActingGrain>(person.Value).End();
        }

        return TypedResults.LocalRedirect($"{Path}?svar=klart");
    }
}
