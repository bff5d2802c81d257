namespace Marknadsplatsen.Web.Weeks;

/// <summary>Whether something in the week is the person's.</summary>
public enum CommitmentKind
{
    /// <summary>The person has a place.</summary>
    Taken,

    /// <summary>A place is held and waits for a yes.</summary>
    Held,

    /// <summary>An open activity that the person has saved: nobody counts on anybody there.</summary>
    Open,

    /// <summary>The person comes once instead of somebody else.</summary>
    SteppingIn,

    /// <summary>The person has a place and does not come this once.</summary>
    Away,
}
