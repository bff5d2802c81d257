namespace Marknadsplatsen.Web.Live;

/// <summary>What a live message can say. Names on the wire.</summary>
internal static class LiveKinds
{
    /// <summary>To everybody: an assignment was published. <see cref="PublicFact"/>.</summary>
    public const string Published = "published";

    /// <summary>
    /// To everybody: a word or a text changed. <see cref="PublicFact"/>. To a person: their record changed.
    /// </summary>
    public const string Changed = "changed";

    /// <summary>To everybody: an assignment is no longer open. <see cref="PublicFact"/>.</summary>
    public const string Closed = "closed";

    /// <summary>To a person: an assignment fits. <see cref="MatchFact"/>.</summary>
    public const string Matched = "matched";

    /// <summary>To a person: they have been told about an assignment. <see cref="MatchFact"/>.</summary>
    public const string Told = "told";

    /// <summary>To an association: exact figures of one assignment. <see cref="OccupancyFact"/>.</summary>
    public const string Occupancy = "occupancy";

    /// <summary>To an association: something waits, or waits no longer. No content; the page is read again.</summary>
    public const string Waits = "waits";

    /// <summary>To coordinators: figures of the groups that changed. <see cref="BoardFact"/>.</summary>
    public const string Figures = "figures";

    /// <summary>To coordinators: somebody waits, or waits no longer. No content; the page is read again.</summary>
    public const string Desk = "desk";
}
