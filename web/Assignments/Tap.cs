namespace Marknadsplatsen.Web.Assignments;

/// <summary>What a tap on the main button will do, as far as everybody may know it (the table of DOMAIN 6.9).</summary>
public enum Tap
{
    /// <summary>Open activity: it is saved, nothing is booked.</summary>
    Save,

    /// <summary>The place is the person's at once.</summary>
    Direct,

    /// <summary>Few are left: a place is held if nobody has waited longer.</summary>
    Hold,

    /// <summary>Full: the person joins the queue.</summary>
    Queue,

    /// <summary>A place is held while a paper is shown or a promise made.</summary>
    Papers,

    /// <summary>The host answers.</summary>
    Host,

    /// <summary>A coordinator goes on with it.</summary>
    Coordinator,
}
