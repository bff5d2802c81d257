using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Policies;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>One city under one policy, from the first Monday to the last.</summary>
internal sealed class CityRun
{
    private readonly Agenda agenda = new();
    private readonly Policy policy;
    private readonly List<DispatchPush> wave = [];
    private readonly ListView list;
    private readonly PlaceBook places;

    public CityRun(CityWorld world, Policy policy)
    {
        (World, this.policy) = (world, policy);
        Measures = new Measures(world);
        People = new PersonState[world.People.Length];
        Assignments = new AssignmentState[world.Postings.Length];
        Associations = new AssociationState[world.Parameters.Associations];
        Marks = new PairMarks[world.PairPerson.Length];
        Exposure = new Exposure(world.Parameters.Associations);
        list = new ListView(this, policy);
        places = new PlaceBook(this, agenda, policy);
        Temper = new Temper(this);
        Array.Fill(Associations, new AssociationState { LastNewPersonAt = double.NaN });
    }

    public CityWorld World { get; }

    public Measures Measures { get; }

    public PersonState[] People { get; }

    public AssignmentState[] Assignments { get; }

    public AssociationState[] Associations { get; }

    public PairMarks[] Marks { get; }

    public Exposure Exposure { get; }

    /// <summary>Sees every wave before anybody is told, for the tests.</summary>
    public Action<Wave>? WaveSeen { get; init; }

    /// <summary>Hours since the first Monday.</summary>
    public double Now { get; private set; }

    public DateTimeOffset Instant => CityWorld.Instant(Now);

    public int Today => (int)(Now / 24);

    /// <summary>How people really are; only the policy that knows all chances may ask.</summary>
    public Temper Temper { get; }

    /// <summary>Who was told of what and when, for the tests; null to leave it out.</summary>
    public List<(double At, int Person, int Assignment, int Pair)>? Told { get; init; }

    public Measures Run()
    {
        Prepare();
        while (agenda.Next(out var at, out var happening) && at < World.Parameters.Hours)
        {
            Now = at;
            Happen(happening);
        }

        Measures.End();
        return Measures;
    }

    public int Free(int assignment) => World.Postings[assignment].Places
        - Assignments[assignment].Taken - Assignments[assignment].Held;

    /// <summary>Whether the person may be told: nothing has been between them, not muted, within the ceiling.</summary>
    public bool MayBeTold(int pair, int person, int hours) =>
        Marks[pair] == PairMarks.None && !People[person].IsMuted && HasHoursFor(person, hours);

    /// <summary>Whether so many hours more stay within the person's own ceiling.</summary>
    public bool HasHoursFor(int person, int hours) =>
        !(People[person].AcceptedHours + hours > World.People[person].Ceiling);

    private void Prepare()
    {
        for (var person = 0; person < People.Length; person++)
        {
            People[person] = new PersonState
            {
                Budget = PushBudget.New(CityWorld.Start),
                Open = [],
            };
            PlanVisit(person);
        }

        for (var assignment = 0; assignment < Assignments.Length; assignment++)
        {
            Assignments[assignment] = new AssignmentState { Unanswered = [], Waiting = [], LastYesAt = double.NaN };
            agenda.Plan(
                World.Postings[assignment].PostedAt, new Happening(HappeningKind.Posted, assignment, 0));
        }

        agenda.Plan(0, new Happening(HappeningKind.Morning, 0, 0));
    }

    private void Happen(Happening happening)
    {
        var (_, assignment, person, pair) = happening;
        switch (happening.Kind)
        {
            case HappeningKind.Morning:
                Exposure.NewDay(Associations);
                policy.Morning(this);
                agenda.Plan(Now + 24, happening);
                break;
            case HappeningKind.Posted:
                Post(assignment);
                break;
            case HappeningKind.Wave:
                Tell(assignment);
                break;
            case HappeningKind.Visit:
                Visit(person);
                break;
            case HappeningKind.Noticed:
                Notice(person, assignment, pair);
                break;
            case HappeningKind.Confirmed:
                Assignments[assignment].Held--;
                places.Take(person, assignment, (Marks[pair] & PairMarks.Told) != 0);
                break;
            case HappeningKind.HoldEnded:
                Assignments[assignment].Held--;
                places.PassOn(assignment);
                break;
            case HappeningKind.CommitmentEnded:
                People[person].Active--;
                People[person].AcceptedHours -= World.Assignments[assignment].HoursMin;
                break;
            case HappeningKind.Ended:
                Assignments[assignment].IsOpen = false;
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Post(int assignment)
    {
        Assignments[assignment].IsOpen = true;
        agenda.Plan(World.Postings[assignment].EndsAt, new Happening(HappeningKind.Ended, assignment, 0));
        PlanWave(assignment, Now);
    }

    /// <summary>Nothing is sent at night, whatever the policy.</summary>
    public void PlanWave(int assignment, double at)
    {
        var hour = at % 24;
        var morning = Math.Floor(at / 24) * 24 + DispatchRules.QuietUntil.Hour;
        at = hour < DispatchRules.QuietUntil.Hour ? morning : hour >= DispatchRules.QuietFrom.Hour ? morning + 24 : at;
        agenda.Plan(at, new Happening(HappeningKind.Wave, assignment, 0));
    }

    private void Tell(int assignment)
    {
        ref var state = ref Assignments[assignment];
        if (!state.IsOpen)
        {
            return;
        }

        if (Free(assignment) == 0)
        {
            state.WaitsForPlace = true;
            return;
        }

        state.LastWaveAt = Now;
        wave.Clear();
        policy.Wave(this, assignment, wave);
        WaveSeen?.Invoke(new Wave(this, assignment, wave));
        foreach (var push in wave)
        {
            Tell(assignment, push);
        }

        if (policy.NextWaveAt(this, assignment) is { } next)
        {
            PlanWave(assignment, next);
        }
    }

    /// <param name="assignment">What the person is told of.</param>
    /// <param name="push">Its row is the pair.</param>
    private void Tell(int assignment, DispatchPush push)
    {
        var person = World.PairPerson[push.Row];
        ref var state = ref People[person];
        var (luck, parameters) = (World.Chance, World.Parameters);
        var tiredness = Temper.TirednessOf(person);
        var notices = luck.Of(Luck.Notice, person, assignment) < Temper.NoticeChance(tiredness);
        (state.Tiredness, state.TiredAt) = (tiredness + 1, Now);
        state.IsMuted |= luck.Of(Luck.Mute, person, assignment)
            < parameters.MuteWeight * tiredness * tiredness;
        state.Budget = policy.Spend(state.Budget, Instant);
        state.NoPushBefore = policy.NoPushBefore(state.Budget, Now);
        Marks[push.Row] |= PairMarks.Told;
        Assignments[assignment].Unanswered.Add((person, new UnansweredPush(push.Chance, Instant)));
        ref var association = ref Associations[World.Postings[assignment].Association];
        association.Response = association.Response with { Shown = association.Response.Shown + 1 };
        Measures.Told(person, assignment, Now);
        Told?.Add((Now, person, assignment, push.Row));
        if (notices)
        {
            var delay = parameters.NoticeMedianHours
                * Math.Exp(parameters.NoticeSpread * luck.Normal(Luck.NoticeDelay, person, assignment));
            var noticed = new Happening(HappeningKind.Noticed, assignment, person, push.Row);
            agenda.Plan(Temper.AwakeAt(Now + delay), noticed);
        }
    }

    private void Notice(int person, int assignment, int pair)
    {
        if (Assignments[assignment].IsOpen && (Marks[pair] & (PairMarks.Engaged | PairMarks.Hidden)) == 0)
        {
            Consider(person, assignment, pair, World.Parameters.TirednessWeight * Temper.TirednessOf(person));
        }
    }

    private void PlanVisit(int person)
    {
        var visits = World.Visits[person];
        if (People[person].VisitsDone < visits.Length)
        {
            agenda.Plan(
                visits[People[person].VisitsDone++], new Happening(HappeningKind.Visit, 0, person));
        }
    }

    private void Visit(int person)
    {
        foreach (var (pair, assignment) in list.Looked(person))
        {
            if (Consider(person, assignment, pair, World.Parameters.VisitorWillingness))
            {
                break;
            }
        }

        PlanVisit(person);
    }

    /// <summary>Whether the person says yes. A pair has the same luck all week: asking again changes little.</summary>
    private bool Consider(int person, int assignment, int pair, double mood)
    {
        var week = (long)(Now / 168);
        if (World.Chance.Of(Luck.Yes, person, (week << 32) + assignment) >= Temper.YesChance(pair, person, mood))
        {
            if (World.Chance.Of(Luck.Hide, person, assignment) < World.Parameters.HideChance)
            {
                Marks[pair] |= PairMarks.Hidden;
            }

            return false;
        }

        places.SayYes(person, assignment, pair);
        return true;
    }
}
