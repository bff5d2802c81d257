namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// The two cookies a browser can hold. They are apart, so that somebody who helps an association and also takes part is
/// two
/// visitors who never mix.
/// </summary>
public static class Schemes
{
    /// <summary>A participant: a random id, nothing else.</summary>
    public const string Participant = "participant";

    /// <summary>Somebody at an association, or a coordinator.</summary>
    public const string Desk = "desk";

    /// <summary>The claim that holds a <see cref="Domain.Participants.ParticipantId"/>.</summary>
    public const string ParticipantClaim = "mp.participant";

    /// <summary>The claim that holds a <see cref="Domain.Teams.MemberId"/>.</summary>
    public const string MemberClaim = "mp.member";

    /// <summary>The claim that holds the name of a <see cref="Domain.Teams.MemberSession"/>.</summary>
    public const string SessionClaim = "mp.session";
}
