using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Asks a <see cref="ParticipantView"/> whom an assignment fits. The answers are those of <see cref="MatchModel"/> and
/// <see cref="Domain.Matching.Audience"/>, to the last digit. Holds working memory that is used again, so it is for one
/// thread at a time, and <see cref="Best"/> allocates nothing as long as everybody's answers fit the columns.
/// </summary>
public sealed class ParticipantScan
{
    private readonly CardTerms terms = new();
    private readonly BestRows best = new();

    /// <summary>Uses the widest registers this machine has.</summary>
    public ParticipantScan()
        : this(LaneWidths.Best)
    {
    }

    /// <summary>Uses registers of the given width, which the machine must have.</summary>
    public ParticipantScan(LaneWidth width)
    {
        if (!LaneWidths.IsSupported(width))
        {
            throw new PlatformNotSupportedException($"This machine has no registers of width {width}.");
        }

        Width = width;
    }

    /// <summary>The registers used.</summary>
    public LaneWidth Width { get; }

    /// <summary>How many people nothing excluded when <see cref="Best"/> was last asked.</summary>
    public int EligibleCount { get; private set; }

    /// <summary>
    /// Those whom nothing excludes (DOMAIN 6.2), best score first and then by id: as many as
    /// <paramref name="destination"/> holds. Answers how many were written.
    /// </summary>
    public int Best(ParticipantView view, AssignmentCard card, Span<ParticipantMatch> destination)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(card);
        terms.Read(card, view);
        best.Begin(view, destination.Length);
        var known = KnownOf(view, card);
        var taker = new EligibleTaker(terms, best, known);
        EligibleCount = Run(view, ref taker) - HiddenFits(view, known) + TakeIrregular(view, card);
        best.Sort();
        for (var place = 0; place < best.Count; place++)
        {
            var row = best.Rows[place];
            destination[place] = new ParticipantMatch(view.IdOf(row.Row), row.Score);
        }

        return best.Count;
    }

    /// <summary>
    /// Those to tell on an open page (DOMAIN 6.7), best first and then by id, at most
    /// <see cref="MatchNotice.ParticipantCountMax"/>.
    /// </summary>
    public ImmutableArray<ParticipantMatch> Audience(ParticipantView view, AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(card);
        terms.Read(card, view);
        best.Begin(view, MatchNotice.ParticipantCountMax);
        var taker = new AudienceTaker(terms, best, KnownOf(view, card));
        Run(view, ref taker);
        TakeIrregularAudience(view, card);
        return Sorted(view);
    }

    /// <summary>
    /// Those whom nothing excludes and who have nothing to do with the assignment, neither hidden it nor ever been in
    /// it: best score first and then by id, at most <paramref name="countMax"/>.
    /// </summary>
    public ImmutableArray<ParticipantMatch> Strangers(ParticipantView view, AssignmentCard card, int countMax)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentOutOfRangeException.ThrowIfNegative(countMax);
        terms.Read(card, view);
        best.Begin(view, countMax);
        var taker = new StrangerTaker(terms, best, KnownOf(view, card));
        Run(view, ref taker);
        TakeIrregular(view, card, isStranger: true);
        return Sorted(view);
    }

    /// <summary>
    /// How many people each reason keeps away, in the order reasons are told. One person may have several reasons.
    /// </summary>
    public ImmutableArray<ExclusionCount> Exclusions(ParticipantView view, AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(card);
        terms.Read(card, view);
        var (late, foreign, busy) = Width switch
        {
            LaneWidth.Widest => ExclusionTally.Count<Lanes512>(view, terms),
            LaneWidth.Wide => ExclusionTally.Count<Lanes256>(view, terms),
            _ => ExclusionTally.Count<Lanes64>(view, terms),
        };
        var tally = new ExclusionTally(view, terms, KnownOf(view, card));
        tally.Add(late, foreign, busy);
        foreach (var person in view.Irregular.Values)
        {
            tally.Add(new MatchModel(view.Codes.City).Exclusions(Request(person), card));
        }

        return tally.ToArray();
    }

    private static KnownRows? KnownOf(ParticipantView view, AssignmentCard card) =>
        view.Known.TryGetValue(card.Id, out var known) ? known : null;

    private int Run<TTaker>(ParticipantView view, ref TTaker taker)
        where TTaker : struct, ITaker => Width switch
        {
            LaneWidth.Widest => RowScan.Run<Lanes512, TTaker>(view, terms, ref taker),
            LaneWidth.Wide => RowScan.Run<Lanes256, TTaker>(view, terms, ref taker),
            _ => RowScan.Run<Lanes64, TTaker>(view, terms, ref taker),
        };

    /// <summary>How many of those who have hidden the assignment it would have fitted.</summary>
    private int HiddenFits(ParticipantView view, KnownRows? known)
    {
        var hidden = 0;
        for (var at = 0; at < (known?.Count ?? 0); at++)
        {
            var row = known!.RowAt(at);
            var block = view.Blocks[row >> ParticipantBlock.RowBits];
            hidden += (known.HowAt(at) & KnownRows.Hidden) != 0
                && terms.Fits(block, row & (ParticipantBlock.RowCount - 1)) ? 1 : 0;
        }

        return hidden;
    }

    private ImmutableArray<ParticipantMatch> Sorted(ParticipantView view)
    {
        best.Sort();
        var sorted = ImmutableArray.CreateBuilder<ParticipantMatch>(best.Count);
        foreach (var row in best.Rows)
        {
            sorted.Add(new ParticipantMatch(view.IdOf(row.Row), row.Score));
        }

        return sorted.MoveToImmutable();
    }

    private int TakeIrregular(ParticipantView view, AssignmentCard card, bool isStranger = false)
    {
        if (view.Irregular.IsEmpty)
        {
            return 0;
        }

        var model = new MatchModel(view.Codes.City);
        var fitting = 0;
        foreach (var (row, person) in view.Irregular)
        {
            if (model.Exclusions(Request(person), card).IsEmpty && !(isStranger && person.Engaged.Contains(card.Id)))
            {
                fitting++;
                Add(view, row, model.Score(person.Profile, card).Total);
            }
        }

        return fitting;
    }

    private void TakeIrregularAudience(ParticipantView view, AssignmentCard card)
    {
        if (view.Irregular.IsEmpty)
        {
            return;
        }

        var model = new MatchModel(view.Codes.City);
        var audience = new Audience(model);
        foreach (var (row, person) in view.Irregular)
        {
            if (!audience.Of(card, [person]).IsEmpty)
            {
                Add(view, row, model.Score(person.Profile, card).Total);
            }
        }
    }

    private void Add(ParticipantView view, int row, double score)
    {
        var block = view.Blocks[row >> ParticipantBlock.RowBits];
        best.Add(new RankedRow(score, block.Keys[row & (ParticipantBlock.RowCount - 1)], row));
    }

    private static MatchRequest Request(MatchableParticipant person) => new()
    {
        Profile = person.Profile,
        AcceptedHoursPerWeek = person.AcceptedHours,
        Hidden = [.. person.Hidden],
    };
}
