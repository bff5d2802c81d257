namespace Marknadsplatsen.Simulation.World;

/// <summary>What a piece of chance is about.</summary>
internal enum Luck
{
    Profile = 1,
    Person,
    PersonTaste,
    VisitRate,
    Visit,
    VisitHour,
    Association,
    AssociationHost,
    Posting,
    PostingTaste,
    Life,
    Yes,
    Look,
    Notice,
    NoticeDelay,
    Mute,
    Hide,
    Confirm,
    ConfirmDelay,
    Commitment,
    Order,
}
