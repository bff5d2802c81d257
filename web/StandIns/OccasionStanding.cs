namespace Marknadsplatsen.Web.StandIns;

/// <summary>How one time stands for a person.</summary>
public enum OccasionStanding
{
    /// <summary>The person has a place and comes.</summary>
    Coming,

    /// <summary>The person has a place and does not come this once.</summary>
    Away,

    /// <summary>The person comes once instead of somebody else.</summary>
    SteppingIn,

    /// <summary>Somebody has freed it, and the person may step in.</summary>
    Free,
}
