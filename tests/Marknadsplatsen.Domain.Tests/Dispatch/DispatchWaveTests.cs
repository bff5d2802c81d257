using FsCheck;
using FsCheck.Fluent;
using Marknadsplatsen.Domain.Dispatch;
using static Marknadsplatsen.Domain.Tests.Dispatch.DispatchSamples;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

public sealed class DispatchWaveTests
{
    private static readonly Gen<(DispatchNeed Need, DispatchCandidate[] People)> Situations =
        from placesLeft in Gen.Choose(0, 9)
        from yeses in Gen.Choose(0, 5)
        from inFlight in Gen.Choose(0, 400)
        from ageHours in Gen.Choose(0, 400)
        from lifeHours in Gen.Choose(1, 900)
        from people in (
            from fit in Gen.Choose(0, 10_000)
            from tokens in Gen.Choose(0, 300)
            from daysAgo in Gen.Choose(0, 30)
            select (fit, tokens, daysAgo)).ArrayOf(60)
        select (
            Need(placesLeft) with
            {
                Yeses = yeses,
                InFlight = inFlight / 100.0,
                PublishedAtUtc = Now.AddHours(-ageHours),
                EndsAtUtc = Now.AddHours(lifeHours - ageHours),
            },
            people.Select((person, row) => Person(
                row, person.fit / 1e4, person.daysAgo == 0 ? null : person.daysAgo, person.tokens / 100.0)).ToArray());

    [Fact]
    public void The_best_are_told_until_as_many_yeses_are_expected_as_places_are_left()
    {
        // A fit of 1 has a chance of 0.198, so 13 expect 2.57 yeses and 12 only 2.37.
        var people = Enumerable.Range(0, 60).Select(row => Person(row, fit: row < 20 ? 1 : 0.9)).ToArray();

        var pushes = DispatchWave.Next(Need() with { InFlight = 2.5 }, people, Now);

        Assert.Equal(Enumerable.Range(0, 13), pushes.Select(push => push.Row));
        Assert.All(pushes, push => Assert.Equal(0.19781611144141825, push.Chance, 12));
    }

    [Fact]
    public void Somebody_just_told_comes_after_somebody_who_fits_less_and_has_been_left_alone()
    {
        var pushes = DispatchWave.Next(Need(), [Person(0, fit: 0.9, daysAgo: 2), Person(1, fit: 0.8)], Now);

        Assert.Equal([1, 0], pushes.Select(push => push.Row));
    }

    [Fact]
    public void Few_places_go_to_those_who_have_waited_longest_twice_as_many_as_the_places()
    {
        DispatchCandidate[] people =
        [
            Person(0, fit: 1, daysAgo: 5), Person(1, fit: 0.8, daysAgo: 30), Person(2, fit: 0.9, daysAgo: 20),
            Person(3, fit: 0.7), Person(4, fit: 0.9, daysAgo: 20), Person(5, fit: 0.1),
        ];

        var one = DispatchWave.Next(Need(placesLeft: 1), people, Now);
        var two = DispatchWave.Next(Need(placesLeft: 2), people, Now);

        Assert.Equal([3, 1], one.Select(push => push.Row));
        Assert.Equal([3, 1, 2, 4], two.Select(push => push.Row));
    }

    [Fact]
    public void Nobody_is_told_when_it_is_full_over_or_already_promised()
    {
        DispatchCandidate[] people = [Person(0, fit: 1)];

        Assert.Single(DispatchWave.Next(Need(), people, Now));
        Assert.Empty(DispatchWave.Next(Need(placesLeft: 0), people, Now));
        Assert.Empty(DispatchWave.Next(Need() with { EndsAtUtc = Now }, people, Now));
        Assert.Empty(DispatchWave.Next(Need() with { InFlight = 5 }, people, Now));
        Assert.Empty(DispatchWave.Next(Need(), [], Now));
    }

    [Fact]
    public void A_message_already_used_raises_what_the_next_must_be_worth()
    {
        var need = Need(placesLeft: 9) with { Yeses = 1, AssociationLastNewPersonAtUtc = Now.AddDays(-28) };

        Assert.Single(DispatchWave.Next(need, [Person(0, fit: 0.7)], Now));
        Assert.Empty(DispatchWave.Next(need, [Person(0, fit: 0.7, tokens: 2)], Now));
        Assert.Single(DispatchWave.Next(need, [Person(0, fit: 0.9, tokens: 2)], Now));
    }

    [Fact]
    public void More_candidates_than_a_wave_weighs_are_refused()
    {
        var most = Enumerable.Range(0, DispatchRules.CandidateCountMax).Select(row => Person(row)).ToArray();

        Assert.NotEmpty(DispatchWave.Next(Need(), most, Now));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => DispatchWave.Next(Need(), [.. most, Person(most.Length)], Now));
    }

    [Fact]
    public void A_wave_never_breaks_a_budget_never_tells_too_many_and_is_the_same_in_any_order()
    {
        Law.Holds(Situations, each =>
        {
            var pushes = DispatchWave.Next(each.Need, each.People, Now);
            var reversed = DispatchWave.Next(each.Need, [.. each.People.Reverse()], Now);
            var told = pushes.Select(push => each.People[push.Row]).ToArray();
            var expected = pushes.Take(Math.Max(0, pushes.Length - 1)).Sum(push =>
                push.Chance * each.People[push.Row].Budget.AttentionAt(Now));

            return pushes.SequenceEqual(reversed)
                && told.Distinct().Count() == told.Length
                && told.All(person => person.Budget.TokensAt(Now) >= 1)
                && (each.Need.IsScarce
                    ? pushes.Length <= 2 * each.Need.PlacesLeft
                    : pushes.Length == 0 || expected < each.Need.PlacesLeft - each.Need.InFlight);
        });
    }

    [Fact]
    public void Those_below_the_least_fit_are_never_told()
    {
        Law.Holds(Situations, each =>
        {
            var least = DispatchWave.LeastFit(each.Need, Now);
            return DispatchWave.Next(each.Need, each.People, Now)
                .All(push => each.People[push.Row].Fit >= least - 1e-12);
        });
    }

    [Fact]
    public void In_a_scarce_wave_nobody_left_out_has_waited_longer_than_somebody_told()
    {
        Law.Holds(Situations, each =>
        {
            var need = each.Need with { PlacesLeft = 2 };
            var told = DispatchWave.Next(need, each.People, Now).Select(push => push.Row).ToHashSet();
            var others = each.People.Where(person => !told.Contains(person.Row)).ToArray();
            var wouldBeTold = others.Where(person => !DispatchWave.Next(need, [person], Now).IsEmpty);

            return wouldBeTold.All(left =>
                told.All(row => each.People[row].WaitingSinceUtc <= left.WaitingSinceUtc));
        });
    }
}
