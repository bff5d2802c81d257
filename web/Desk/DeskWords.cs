using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Desk;

/// <summary>Tells a coordinator how it stands with those who wait, never who they are.</summary>
internal sealed class DeskWords(Texts texts, CityVocabulary city, MomentWords moments, TimeProvider time)
{
    public DeskRowView Of(DeskItem item)
    {
        var row = item.Row;
        if (row.Asked is { } asked)
        {
            return Of(item, asked);
        }

        var waits = row.State is EngagementState.Interested or EngagementState.WithCoordinator;
        return new DeskRowView
        {
            Assignment = item.Assignment,
            Title = item.Title,
            Host = item.IsWork ? texts["Desk.Work", item.AssociationName] : item.AssociationName,
            Pseudonym = texts["Association.Person", row.Pseudonym],
            Reference = row.Reference,
            State = texts[$"Desk.State.{row.State}", moments.Day(row.WaitingSinceUtc)],
            Next = Next(row),
            Step = Step(item),
            CanSetDate = waits || row.State is not (EngagementState.Held or EngagementState.Proposed),
        };
    }

    private DeskRowView Of(DeskItem item, QualityId asked) => new()
    {
        Assignment = item.Assignment,
        Title = item.Title,
        Host = item.AssociationName,
        Pseudonym = "",
        Reference = item.Row.Reference,
        State = texts["Desk.Question.Since", moments.Day(item.Row.WaitingSinceUtc)],
        Next = Next(item.Row),
        Question = new QuestionRow(item.Assignment, item.Title, asked, city.Name(asked) ?? asked.Value),
    };

    private string Next(DeskRow row) => row switch
    {
        { Owner: null } or { NextStepAtUtc: null } => texts["Desk.Next.None"],
        { NextStepAtUtc: { } due } when due <= time.GetUtcNow() => texts[$"Desk.Late.{row.Owner}", moments.Day(due)],
        { NextStepAtUtc: { } due } => texts[$"Desk.Next.{row.Owner}", moments.Day(due)],
    };

    private static HostStep? Step(DeskItem item) => (item.Row.State, item.IsWork) switch
    {
        (EngagementState.Interested, true) => HostStep.TakeOn,
        (EngagementState.WithCoordinator, true) => HostStep.Propose,
        (EngagementState.Interested, false) => HostStep.OfferPlace,
        (EngagementState.Held or EngagementState.Proposed, _) when item.Row.Owner == OwnerRole.Participant =>
            HostStep.ExtendHold,
        _ => null,
    };
}
