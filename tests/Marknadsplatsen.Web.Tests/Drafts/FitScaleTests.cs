using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Drafts;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Drafts;

/// <summary>While one writes, a word tells how many it would fit, and never a number.</summary>
public sealed class FitScaleTests(CityHost host)
{
    // People of their own, so that nobody else is counted or told.
    private const string City = "1290";

    private static readonly PostForm Early =
        PostFormSamples.Right with { Days = ["Monday"], Start = "06", End = "07" };

    [Theory]
    [InlineData(0, "Few")]
    [InlineData(1, "Few")]
    [InlineData(9, "Few")]
    [InlineData(10, "Some")]
    [InlineData(49, "Some")]
    [InlineData(50, "Many")]
    public void Small_numbers_have_one_word(int count, string word) => Assert.Equal(word, FitScale.WordOf(count));

    [Fact]
    public async Task The_page_tells_in_words_what_keeps_most_people_out_and_keeps_what_was_typed()
    {
        using var desk = await host.NewBrowserAsync(await host.RegisterAsync("fit-words", municipality: City));
        for (var i = 0; i < FitScale.ManyFrom; i++)
        {
            await AnswerAsync($"fit-{i}");
        }

        await desk.OpenAsync("/forening/nytt");
        await desk.SendAsync(
            "/forening/nytt",
            [.. PostFormSamples.Fields(Early with { Insurance = null, ReplacesNobody = false }), ("knapp", "passar")]);

        Assert.Contains("Det här passar", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Tiden stänger ute flest", desk.Words, StringComparison.Ordinal);
        Assert.Contains(("title", "Kvällskaffe"), desk.Fields("/forening/nytt"));
        await desk.SendAsync("/forening/nytt", ("insurance", "association"), ("replacesNobody", "yes"));
        Assert.StartsWith("/forening/uppdrag/", desk.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1291", FitScale.SomeFrom, "wheelchair")]
    [InlineData("1292", FitScale.SomeFrom - 1, null)]
    public async Task The_quality_that_most_must_have_is_named_and_never_of_a_handful(
        string code, int people, string? expected)
    {
        var city = new MunicipalityCode(code);
        var matcher = host.Grains.GetGrain<IMatchGrain>(MatchPartitions.KeyOf(city.Value, 0));
        for (var i = 0; i < people; i++)
        {
            await matcher.ApplyParticipant(new MatchableParticipant
            {
                Participant = new ParticipantId($"must-{people}-{i}"),
                Version = 1,
                Profile = new MatchProfile { MustHave = [new QualityId("wheelchair")] },
            });
        }

        var card = DemoCards.All.First(each => each.Details is { IsWork: false, Places: not null }
            && !each.Details.Accessibility.Contains(new QualityId("wheelchair")));
        var scale = host.Services.GetRequiredService<FitScale>();

        var fit = await scale.OfAsync(
            city, card with { Id = new AssignmentId("must"), Occupancy = new Occupancy { Places = 4 } });

        Assert.Equal(expected, fit.Quality?.Value);
    }

    // Somebody who wants evenings only, and whom the matcher has heard of.
    private async Task AnswerAsync(string id)
    {
        var person = host.Grains.GetGrain<IParticipantGrain>(id);
        var state = await person.SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId("answers"),
            Municipality = new MunicipalityCode(City),
            Question = Question.TimeOfDay,
            Answers = new Answers { TimeOfDay = [TimeBucket.Evening] },
        });
        await host.Grains.GetGrain<IMatchGrain>(MatchPartitions.KeyOf(City, 0))
            .ApplyParticipant(Participant.ToMatchable(state, 1));
    }
}
