namespace Marknadsplatsen.Domain.Associations;

/// <summary>
/// What has to be put right before an assignment can be posted. Pages turn each into a plain sentence by its field.
/// </summary>
[GenerateSerializer]
[Alias("mp.PostProblem")]
public enum PostProblem
{
    /// <summary>The title is missing or longer than 80 characters.</summary>
    Title,

    /// <summary>The text is missing or longer than 600 characters.</summary>
    Text,

    /// <summary>The category is unknown.</summary>
    Category,

    /// <summary>The area is unknown.</summary>
    Area,

    /// <summary>
    /// There is no time, and it is not said that the time is flexible; or there are both; or a visit has several.
    /// </summary>
    Times,

    /// <summary>A session ends before it starts, has neither or both of weekday and date, or shares its id.</summary>
    Session,

    /// <summary>The hours are below 0, above 40, or the most is less than the least.</summary>
    Hours,

    /// <summary>
    /// The number of places is missing, outside 1 to 500, or set both for the assignment and for a session.
    /// </summary>
    Places,

    /// <summary>More people came another way than there are places.</summary>
    TakenOutside,

    /// <summary>A quality or language is unknown, or named twice.</summary>
    Qualities,

    /// <summary>Only non-profits may post volunteer assignments (DOMAIN section 2).</summary>
    KindNotAllowed,

    /// <summary>It has not been affirmed that nobody paid is replaced (DOMAIN 3.12).</summary>
    PaidStaff,

    /// <summary>A session is told in another zone than the city's.</summary>
    TimeZone,

    /// <summary>The least age is outside 13 to 25 years.</summary>
    MinAge,

    /// <summary>It lasts less than a week, or more than 260.</summary>
    Duration,

    /// <summary>More than 10 next steps, or one is named twice or is not an id.</summary>
    LeadsTo,

    /// <summary>A choice is none of those there are.</summary>
    Choice,

    /// <summary>The first visit's text is longer than 280 characters.</summary>
    FirstVisit,

    /// <summary>The place that it is at is none of the sorts there are, or its name is longer than 60 signs.</summary>
    HostedAt,

    /// <summary>More than 20 closures, one is named twice, ends before it begins or is longer than 183 days.</summary>
    Closures,

    /// <summary>Work training without the role of a supervisor, or too long a role or plan (DOMAIN row 11).</summary>
    Supervisor,

    /// <summary>The words lead around the marketplace: a number, an address, a page or a chat.</summary>
    Contact,

    /// <summary>The words ask for money (DOMAIN 3.12).</summary>
    Money,

    /// <summary>
    /// An edit brings words that may shut people out (DOMAIN 3.13); a new posting is looked at instead.
    /// </summary>
    ShutsOut,
}
