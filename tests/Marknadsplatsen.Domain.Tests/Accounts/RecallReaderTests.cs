using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class RecallReaderTests
{
    private static readonly RecallCode Card = Complete("måne väska hallon brygga 07");

    [Theory]
    [InlineData("måne 07 väska hallon brygga")]
    [InlineData("  MÅNE   VÄSKA\tHALLON\r\nBRYGGA 07 ")]
    [InlineData("mane vaska hallon brygga 07")]
    [InlineData("Måne-väska-hallon-brygga-07")]
    [InlineData("måne, väska, hallon & brygga: 07")]
    [InlineData("måne.07 / väska; hallon – brygga")]
    [InlineData("månevaskahallonbrygga07")]
    [InlineData("må ne vä ska hal lon bryg ga 0 7")]
    [InlineData("måne väska hallon brygga ０７")]
    [InlineData("ma\u030ane va\u0308ska hallon brygga 07")]
    public void A_card_is_read_as_people_write_it(string typed)
    {
        var read = Complete(typed);

        Assert.Equal((Card.Name, Card.Secret), (read.Name, read.Secret));
    }

    [Fact]
    public void The_first_word_and_the_digits_name_the_card_and_the_rest_opens_it()
    {
        Assert.Equal("mane-07", Card.Name);
        Assert.Equal("vaska hallon brygga", Card.Secret);
        Assert.Equal("07", Card.Digits);
    }

    [Fact]
    public void A_word_that_is_on_no_card_is_pointed_out_with_what_it_may_be()
    {
        var reading = Assert.IsType<RecallReading.WordUnknown>(RecallReader.Read("måne väska halon brygga 07"));

        Assert.Equal("halon", reading.Typed);
        Assert.Contains("hallon", reading.Near);
    }

    [Theory]
    [InlineData("måne väska hallon 07", 3)]
    [InlineData("måne väska hallon brygga måne 07", 5)]
    [InlineData("07", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Too_few_and_too_many_words_are_counted(string? typed, int count) =>
        Assert.Equal(new RecallReading.WordsMissing(count), RecallReader.Read(typed));

    [Theory]
    [InlineData("måne väska hallon brygga")]
    [InlineData("måne väska hallon brygga 7")]
    [InlineData("måne väska hallon brygga 070")]
    public void Two_digits_are_needed(string typed) =>
        Assert.IsType<RecallReading.DigitsMissing>(RecallReader.Read(typed));

    [Fact]
    public void A_long_or_hostile_text_is_an_ordinary_mistake()
    {
        foreach (var typed in new[] { new string('a', 1_000_000), "\u202e\0\ud800", "<script>alert(1)</script> 12" })
        {
            var reading = RecallReader.Read(typed);

            Assert.IsNotType<RecallReading.Complete>(reading);
            Assert.True(reading is not RecallReading.WordUnknown unknown || unknown.Typed.Length <= 40);
        }
    }

    [Fact]
    public void A_drawn_card_is_read_back_whatever_was_drawn()
    {
        var chance = new Random(20261122);

        for (var i = 0; i < 500; i++)
        {
            var drawn = RecallCode.Draw(chance.Next);
            var read = Complete(string.Join(' ', drawn.Words) + " " + drawn.Digits);

            Assert.Equal((drawn.Name, drawn.Secret), (read.Name, read.Secret));
        }
    }

    [Fact]
    public void A_draw_asks_for_four_words_and_one_number_and_can_reach_every_one()
    {
        var asked = new List<int>();

        var last = RecallCode.Draw(count =>
        {
            asked.Add(count);
            return count - 1;
        });

        var words = RecallWords.All.Length;
        Assert.Equal([words, words, words, words, 100], asked);
        Assert.All(last.Words, word => Assert.Equal(RecallWords.All[^1], word));
        Assert.Equal("99", last.Digits);
    }

    private static RecallCode Complete(string typed) =>
        Assert.IsType<RecallReading.Complete>(RecallReader.Read(typed)).Code;
}
