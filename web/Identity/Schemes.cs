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

    /// <summary>The claim that holds an <see cref="Domain.Associations.AssociationId"/>.</summary>
    public const string AssociationClaim = "mp.association";

    /// <summary>The claim that holds the municipality a coordinator works in.</summary>
    public const string CoordinatorClaim = "mp.coordinator";
}
