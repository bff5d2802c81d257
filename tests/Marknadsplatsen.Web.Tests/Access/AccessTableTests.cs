namespace Marknadsplatsen.Web.Tests.Access;

public sealed class AccessTableTests
{
    private static readonly string Columns = string.Join(' ', Enum.GetNames<Actor>());

    [Fact]
    public void One_answer_may_stand_for_all_and_two_for_what_is_there_and_what_is_missing()
    {
        var rows = AccessTable.Read($"actors | {Columns}\n# words\n\nGET /x/{{id}} | * 200/404 | id=@a b=c=d");

        var row = Assert.Single(rows);
        Assert.Equal("GET /x/{id}", row.Endpoint);
        Assert.All(Enum.GetValues<Actor>(), actor => Assert.Equal(("200", "404"), row.Answers[actor]));
        Assert.Equal([("id", "@a"), ("b", "c=d")], row.With);
    }

    [Theory]
    [InlineData("GET /x | 200 404")]
    [InlineData("/x | * 200")]
    public void A_line_that_leaves_somebody_out_is_refused(string line) =>
        Assert.Throws<FormatException>(() => AccessTable.Read($"actors | {Columns}\n{line}"));

    [Fact]
    public void A_table_without_a_column_for_each_actor_is_refused() =>
        Assert.Throws<FormatException>(() => AccessTable.Read("actors | Nobody\nGET / | 200"));
}
