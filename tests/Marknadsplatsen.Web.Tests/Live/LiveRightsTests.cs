using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class LiveRightsTests
{
    private static readonly MunicipalityCode City = new("1283");

    private static readonly Dictionary<string, Visitor> Visitors = new()
    {
        ["stranger"] = Visitor.Unknown,
        ["participant"] = new Visitor(new ParticipantId("p1"), null, null),
        ["association"] = new Visitor(null, new AssociationId("a1"), null),
        ["coordinator"] = new Visitor(null, null, City),
        ["everything"] = new Visitor(new ParticipantId("p1"), new AssociationId("a1"), City),
    };

    public static TheoryData<string, string, string?> Matrix()
    {
        var rows = new TheoryData<string, string, string?>();
        foreach (var (actor, visitor) in Visitors)
        {
            rows.Add(actor, "public", "public:1283");
            rows.Add(actor, "public:1283", "public:1283");
            rows.Add(actor, "public:1284", null);
            rows.Add(actor, "matches", visitor.Participant is null ? null : "u:p1");
            rows.Add(actor, "matches:p1", visitor.Participant is null ? null : "u:p1");
            rows.Add(actor, "matches:p2", null);
            rows.Add(actor, "me", visitor.Participant is null ? null : "u:p1");
            rows.Add(actor, "me:p2", null);
            rows.Add(actor, "association", visitor.Association is null ? null : "association:a1");
            rows.Add(actor, "association:a1", visitor.Association is null ? null : "association:a1");
            rows.Add(actor, "association:a2", null);
            rows.Add(actor, "board", visitor.Coordinator is null ? null : "board:1283");
            rows.Add(actor, "board:1284", null);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void A_visitor_gets_the_own_audience_and_nobody_elses(string actor, string name, string? group)
    {
        Assert.True(LiveRights.TryFind(name, Visitors[actor], City, out var own));
        Assert.Equal(group, own?.Group);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u:p1")]
    [InlineData("matches:")]
    [InlineData("Public")]
    [InlineData("everything")]
    [InlineData("association:a1:a2:a3:a4:a5:a6:a7:a8:a9:a10:a11:a12:a13:a14:a15:a16:a17:a18:a19:a20:a21:a22")]
    public void What_is_no_name_is_told_from_what_is_somebody_elses(string? name) =>
        Assert.False(LiveRights.TryFind(name, Visitors["everything"], City, out _));
}
