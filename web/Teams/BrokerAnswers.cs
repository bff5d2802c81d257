using System.Diagnostics;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Makes a sign-in of what the broker says. The broker says who; whether that person is let in, their team says, or the
/// invitation they come with.
/// </summary>
internal sealed class BrokerAnswers(
    Broker broker,
    IGrainFactory grains,
    AccountSecrets secrets,
    FormTickets drafts,
    SecurityEvents events,
    Texts texts)
{
    /// <summary>The page after the trip.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, BrokerTrip trip, string code) =>
        await broker.ReadAsync(http.Request, trip, code, http.RequestAborted) switch
        {
            BrokerOutcome.Known known => await EnterAsync(http, trip, known),
            BrokerOutcome.TooLow => Refused(http, trip, "TooLow"),
            BrokerOutcome.Refused => Refused(http, trip, "Refused"),
            BrokerOutcome.Away => BrokerEndpoints.Wrong(texts, "Away", trip),
            _ => throw new UnreachableException(),
        };

    private async Task<IResult> EnterAsync(HttpContext http, BrokerTrip trip, BrokerOutcome.Known known)
    {
        var id = secrets.BrokerMember(known.Issuer, known.Subject);
        var member = grains.GetGrain<IMemberGrain>(id.Value);
        var invitation = InvitationCode.Read(trip.Code);
        if (invitation is not null)
        {
            var isName = trip.Name is { Length: > 0 and <= TeamMember.NameLengthMax };
            await member.Join(invitation.Team, new JoinTeam
            {
                Name = isName ? trip.Name! : texts["Team.NoName"],
                Invitation = invitation.Id,
                Proof = invitation.Proof(secrets),
            });
        }

        var begun = await DeskSignIn.BeginAsync(
            http, member, DeskSignIn.NewSession(), invitation?.Team, trip.Back);
        if (begun is null)
        {
            return Refused(http, trip, "NoTeam");
        }

        events.CameIn(http, WayIn.Broker);
        return drafts.Page(trip.Draft) ?? begun;
    }

    private IResult Refused(HttpContext http, BrokerTrip trip, string why)
    {
        events.Refused(http, WayIn.Broker);
        return BrokerEndpoints.Wrong(texts, why, trip);
    }
}
