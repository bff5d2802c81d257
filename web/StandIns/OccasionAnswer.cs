namespace Marknadsplatsen.Web.StandIns;

/// <summary>What became of a tap on one time, as an address carries it.</summary>
public enum OccasionAnswer
{
    /// <summary>Nothing was tapped.</summary>
    None,

    /// <summary>The person does not come.</summary>
    Skipped,

    /// <summary>The person comes after all.</summary>
    Kept,

    /// <summary>The person steps in.</summary>
    SteppedIn,

    /// <summary>The person does not step in any more.</summary>
    SteppedOut,

    /// <summary>There is no such time.</summary>
    NoSuchOccasion,

    /// <summary>It is the only time.</summary>
    OnlyOccasion,

    /// <summary>Somebody else has stepped in.</summary>
    SomebodyElseComes,

    /// <summary>It is not free any more.</summary>
    NotFree,

    /// <summary>Those who wait come first.</summary>
    OthersFirst,

    /// <summary>It has to be asked about.</summary>
    AskFirst,

    /// <summary>A card is what helps.</summary>
    ConfirmFirst,

    /// <summary>There is too much of it.</summary>
    TooMany,

    /// <summary>The same form was used for something else.</summary>
    Already,
}
