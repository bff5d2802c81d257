namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// Every number of the dispatch: who is told, outside an open page, about an assignment with free places, and when. So
/// that the page that explains it can show the very values that are used. Attention is the scarce resource: each
/// message costs some of a person's willingness for a while (Manshadi and Rodilitz, "Online Policies for Efficient
/// Volunteer Crowdsourcing", Management Science 68, 2022). No number is about what a person has done; the time of our
/// last message and the messages left are facts about us. What was tried, and the figures, are in
/// docs/decisions/0003-dispatch.md. "Simulated" marks a value chosen there.
/// </summary>
public static class DispatchRules
{
    /// <summary>Log-odds of a yes when the fit is in the middle. Simulated.</summary>
    public const double ChanceMiddle = -2.9;

    /// <summary>Log-odds gained from the worst fit to the best. Simulated.</summary>
    public const double ChanceSlope = 3;

    /// <summary>The fit, 0 to 1, at which the log-odds are <see cref="ChanceMiddle"/>.</summary>
    public const double FitMiddle = 0.5;

    /// <summary>No chance is believed to be higher. Chosen.</summary>
    public const double ChanceMax = 0.9;

    /// <summary>How often somebody who is shown an assignment says yes when nothing else is known. Simulated.</summary>
    public const double ResponseUsual = 0.05;

    /// <summary>
    /// How many showings the usual response weighs, so that a new association is neither lifted nor buried by its
    /// first answers. Chosen.
    /// </summary>
    public const double ResponsePriorShown = 80;

    /// <summary>Least that an association's response can scale a chance by. Chosen.</summary>
    public const double ResponseFactorMin = 0.3;

    /// <summary>Most that an association's response can scale a chance by. Chosen.</summary>
    public const double ResponseFactorMax = 3;

    /// <summary>
    /// The need left never counts for less, so that one of many free places is not forgotten. Chosen.
    /// </summary>
    public const double NeedLeftMin = 0.05;

    /// <summary>Share of the pace so far that is expected to go on. Simulated.</summary>
    public const double PaceKept = 0.85;

    /// <summary>Yeses an assignment is given before its first, so that nothing begins as hopeless. Chosen.</summary>
    public const double PacePriorYeses = 0.3;

    /// <summary>How long that prior weighs. Chosen.</summary>
    public static readonly TimeSpan PacePrior = TimeSpan.FromDays(7);

    /// <summary>How far ahead places are expected to fill by themselves. Chosen.</summary>
    public static readonly TimeSpan PaceHorizon = TimeSpan.FromDays(7);

    /// <summary>
    /// What an assignment without anybody yet weighs against one with somebody: the first person is what an
    /// association notices (VolunteerMatch's SmartSort; Manshadi, Rodilitz, Saban and Suresh, 2022). Simulated.
    /// </summary>
    public const double FirstPersonWeight = 1.4;

    /// <summary>Weight added for an association that has long been without a new person. Simulated.</summary>
    public const double WaitingAssociationWeight = 1.5;

    /// <summary>After how long without a new person that weight is whole, linearly (DOMAIN 6.4). Chosen.</summary>
    public static readonly TimeSpan WaitingAssociation = TimeSpan.FromDays(28);

    /// <summary>Messages about assignments that a person is given a week. Simulated.</summary>
    public const double TokensPerWeek = 2;

    /// <summary>Most messages that are saved for a person. Simulated.</summary>
    public const double TokensMax = 3;

    /// <summary>Messages that a new person begins with. Chosen: a week's.</summary>
    public const double TokensAtStart = TokensPerWeek;

    /// <summary>
    /// How long after a message a person's attention is back to 63 per cent; after twice as long, 86. Simulated.
    /// </summary>
    public static readonly TimeSpan AttentionReturns = TimeSpan.FromDays(5);

    /// <summary>Least value of a message to somebody with all messages saved. Simulated.</summary>
    public const double ValueMin = 0.15;

    /// <summary>How much the least value rises with each message that is not saved. Simulated.</summary>
    public const double ValueMinPerToken = 0.75;

    /// <summary>
    /// People weighed in one wave: those whom it fits best of everybody who may be told. Chosen: more than a wave for
    /// ten places tells, few enough that those who have waited longest are told of what suits them. Simulated.
    /// </summary>
    public const int CandidateCountMax = 256;

    /// <summary>How many waves the time from publishing to the last day is divided into. Chosen.</summary>
    public const int WavesPerLife = 12;

    /// <summary>Least time between two waves. Chosen: long enough for some of a wave to answer.</summary>
    public static readonly TimeSpan WaveIntervalMin = TimeSpan.FromHours(3);

    /// <summary>Most time between two waves, also where there is no last day. Required by DOMAIN 6.5.</summary>
    public static readonly TimeSpan WaveIntervalMax = TimeSpan.FromHours(24);

    /// <summary>
    /// How long a message that nobody has answered is counted as perhaps to be answered. Chosen: nearly all who
    /// answer do so within it.
    /// </summary>
    public static readonly TimeSpan AnswerWindow = TimeSpan.FromHours(48);

    /// <summary>People told in a wave for each free place when few are left (DOMAIN 6.5).</summary>
    public const int ScarceWavePerPlace = 2;

    /// <summary>Time between two waves when few places are left (DOMAIN 6.5).</summary>
    public static readonly TimeSpan ScarceWaveInterval = TimeSpan.FromHours(24);

    /// <summary>Nothing is sent before this hour of the person's morning (DOMAIN section 5, U9).</summary>
    public static readonly TimeOnly QuietUntil = new(8, 0);

    /// <summary>Nothing is sent from this hour of the person's evening (DOMAIN section 5, U9).</summary>
    public static readonly TimeOnly QuietFrom = new(20, 0);

    /// <summary>Most messages a day for those who asked for the most (DOMAIN section 5, U9).</summary>
    public const int MessagesPerDayMax = 3;
}
