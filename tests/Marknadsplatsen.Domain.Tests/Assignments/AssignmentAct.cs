using FsCheck.Fluent;
using FsCheck;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>One random thing that somebody does to an assignment, or that time does.</summary>
internal sealed record AssignmentAct(string What, string Person, int Number, string? Session)
{
    private static readonly string[] People = ["anna", "bo", "cem", "dani", "eva", "fia"];
    private static readonly AssignmentStatus[] Statuses = Enum.GetValues<AssignmentStatus>();
    private static readonly HostStep[] HostSteps = Enum.GetValues<HostStep>();
    private static readonly StepBack[] StepBacks = Enum.GetValues<StepBack>();
    private static readonly OccasionStep[] OccasionSteps = Enum.GetValues<OccasionStep>();
    private static readonly Requirement[] Requirements = Enum.GetValues<Requirement>();

    public static Gen<AssignmentAct[]> Sequences(int lengthMax, params string?[] sessions)
    {
        var act = Gen.Frequency(
                (6, Gen.Constant("accept")),
                (3, Gen.Constant("confirm")),
                (4, Gen.Constant("stepBack")),
                (4, Gen.Constant("host")),
                (1, Gen.Constant("alias")),
                (6, Gen.Constant("occasion")),
                (1, Gen.Constant("bring")),
                (1, Gen.Constant("places")),
                (1, Gen.Constant("outside")),
                (1, Gen.Constant("status")),
                (3, Gen.Constant("wait")),
                (2, Gen.Constant("due")))
            .SelectMany(what => Gen.Elements(People)
                .SelectMany(person => Gen.Choose(0, 1000)
                    .SelectMany(number => Gen.Elements(sessions)
                        .Select(session => new AssignmentAct(what, person, number, session)))));
        return Gen.Choose(1, lengthMax).SelectMany(length => act.ArrayOf(length));
    }

    /// <summary>Does it, and checks that the answer told the truth.</summary>
    public void Do(AssignmentStory story)
    {
        switch (What)
        {
            case "accept":
                IsTrue(story, story.Accept(Person, Session, isOldEnough: Number % 2 == 0));
                break;
            case "confirm":
                IsTrue(story, story.Confirm(Person, isOldEnough: Number % 2 == 0));
                break;
            case "stepBack":
                IsTrue(story, story.Step(Person, Pick(StepBacks)));
                break;
            case "host":
                story.Host(
                    Person,
                    Pick(HostSteps),
                    Requirements[Number / 10 % Requirements.Length],
                    story.Now.AddHours(Number * 2));
                break;
            case "alias":
                story.ShowAlias(Person, $"Alias {Number}", isShown: Number % 3 > 0);
                break;
            case "bring":
                story.Bring(Person, (Number % 3) - 1);
                break;
            case "occasion":
                IsTrue(story, OccasionOf(story), Pick(OccasionSteps));
                break;
            case "places":
                story.Change(places: Number % 8, session: Session);
                break;
            case "outside":
                story.Change(takenOutside: (Number % 6) - 1, session: Session);
                break;
            case "status":
                story.Change(status: Pick(Statuses));
                break;
            case "due":
                story.WaitUntil(Assignment.NextDue(story.State) ?? story.Now).WakeUp();
                break;
            default:
                story.Wait(TimeSpan.FromMinutes(Number * 7)).WakeUp();
                break;
        }
    }

    /// <summary>One of the next four times of a session: few, so that people meet at them.</summary>
    private OccasionId OccasionOf(AssignmentStory story)
    {
        var sessions = story.State.Details.Sessions;
        var session = sessions[Number / 4 % sessions.Length];
        var today = DateOnly.FromDateTime(story.Now.UtcDateTime);
        var first = Occasions.Between(story.State.Id, story.State.Details, session.Id, today, today.AddDays(28));
        return new OccasionId(first[Number / 40 % 3 % first.Length].Date, session.Id);
    }

    private void IsTrue(AssignmentStory story, OccasionId occasion, OccasionStep step)
    {
        var standing = Number % 3 == 0 ? Standing.Unconfirmed : Standing.Confirmed;
        var answer = story.Occasion(Person, step, occasion, isOldEnough: Number % 5 != 0, standing);
        var own = story.State.Of(new ParticipantId(Person));
        var isStandIn = story.State.StandIns.Any(standIn =>
            standIn.Participant == new ParticipantId(Person) && standIn.Occasion == occasion);
        var hasSkipped = own?.Skipped.Any(skipped => skipped.Occasion == occasion) == true;
        if (answer is OccasionOutcome.Done)
        {
            Assert.True(step switch
            {
                OccasionStep.Skip => hasSkipped,
                OccasionStep.Come => !hasSkipped,
                OccasionStep.StepIn => isStandIn || (own is { IsTaken: true } && !hasSkipped),
                _ => !isStandIn,
            });
        }
    }

    private T Pick<T>(T[] choices) => choices[Number % choices.Length];

    private void IsTrue(AssignmentStory story, AcceptOutcome answer)
    {
        switch (answer)
        {
            case AcceptOutcome.Accepted:
                Assert.True(story.Of(Person).IsTaken);
                break;
            case AcceptOutcome.Held held:
                Assert.Equal(held.HoldEndsAtUtc, story.Of(Person).HoldEndsAtUtc);
                Assert.Equal(held.Missing, story.Of(Person).Missing);
                break;
            case AcceptOutcome.Interested interested:
                Assert.Equal(interested.Owner, story.Of(Person).Owner);
                Assert.Equal(interested.NextStepAtUtc, story.Of(Person).NextStepAtUtc);
                break;
            default:
                Assert.DoesNotContain(story.Events, happened => happened is AssignmentEvent.EngagementChanged
                {
                    Change: EngagementChange.PlaceAccepted,
                });
                break;
        }
    }

    private void IsTrue(AssignmentStory story, StepBackOutcome answer)
    {
        if (answer is StepBackOutcome.Changed changed)
        {
            Assert.Equal(changed.State, story.StateOf(Person));
        }
        else if (answer is StepBackOutcome.FirstInLine)
        {
            Assert.True(story.Of(Person).IsFirstInLine);
        }
    }
}
