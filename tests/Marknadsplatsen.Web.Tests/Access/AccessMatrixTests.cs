using Marknadsplatsen.Web.Live;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>
/// Who is answered what, for everything that the running program offers: the table is checked line by line, and what
/// the program offers without a line fails.
/// </summary>
public sealed class AccessMatrixTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static readonly string[] SignInCookies = ["mp-person", "mp-desk"];

    public static TheoryData<int, string> Lines()
    {
        var lines = new TheoryData<int, string>();
        for (var i = 0; i < AccessTable.Rows.Count; i++)
        {
            lines.Add(i, AccessTable.Rows[i].ToString());
        }

        return lines;
    }

    [Fact]
    public void Everything_that_the_program_offers_is_in_the_table()
    {
        var listed = AccessTable.Rows.Select(row => row.Endpoint).ToHashSet(StringComparer.Ordinal);

        var missing = AccessRoutes.Of(host.Endpoints).Concat(AccessRoutes.OfHub()).Where(one => !listed.Contains(one));

        Assert.True(!missing.Any(), AccessTable.Ask(missing));
    }

    [Fact]
    public void Nothing_is_in_the_table_that_the_program_does_not_offer()
    {
        var offered = AccessRoutes.Of(host.Endpoints).Concat(AccessRoutes.OfHub()).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(AccessTable.Rows, row => !offered.Contains(row.Endpoint));
    }

    [Fact]
    public void Every_audience_is_asked_for_through_the_hub_and_through_the_catch_up()
    {
        var kinds = Enum.GetValues<LiveAudienceKind>().Select(kind => new LiveAudience(kind, "x").ShortName).ToArray();
        string[] ways = ["HUB Follow", "GET /live/changes"];

        Assert.All(ways, way => Assert.All(kinds, kind => Assert.Contains(
            AccessTable.Rows,
            row => row.Endpoint == way
                && row.With.Any(one => one.Value.StartsWith($"{kind}:@", StringComparison.Ordinal)))));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Each_actor_is_answered_as_the_table_says(int line, string question)
    {
        var row = AccessTable.Rows[line];
        var wrong = new List<string>();
        var scene = await host.NewSceneAsync();

        foreach (var (actor, (there, missing)) in row.Answers.OrderBy(pair => pair.Key))
        {
            scene = row.ChangesNothing ? scene : await host.NewSceneAsync();
            var before = await scene.StoredAsync();
            var found = await AskAsync(row, actor, scene, isMissing: false);
            Check(found.Code == there, $"{actor} is answered {found.Code} instead of {there}");
            var mayChange = !row.ChangesNothing && actor is (Actor.Person or Actor.Host or Actor.Desk);
            Check(mayChange || await scene.StoredAsync() == before, $"{actor} changed what is not theirs");
            var becameSomebody = SignInCookies.Any(found.Cookies.Contains);
            Check(!row.ChangesNothing || !becameSomebody, $"{actor} became somebody by looking");
            if (row.HasObject)
            {
                var absent = await AskAsync(row, actor, scene, isMissing: true);
                Check(absent.Code == missing, $"{actor} is answered {absent.Code} instead of {missing}, missing");
                var isRefusedBoth = there == missing && there[0] is ('4' or 'n');
                Check(
                    !isRefusedBoth || found.Without(scene.Ids) == absent.Without(scene.Ids),
                    $"{actor} can tell what is another's from what is missing: {found} {absent}");
            }

            void Check(bool isRight, string message)
            {
                if (!isRight)
                {
                    wrong.Add(message);
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{question}\n{string.Join('\n', wrong)}");
    }

    private async Task<AccessAnswer> AskAsync(AccessRow row, Actor actor, AccessScene scene, bool isMissing)
    {
        using var caller = await AccessCaller.OpenAsync(host.Address, scene.WayIn(actor));
        return await caller.AskAsync(
            row, [.. row.With.Select(field => (field.Name, scene.Fill(field.Value, isMissing)))]);
    }
}
