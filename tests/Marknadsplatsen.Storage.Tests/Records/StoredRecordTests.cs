using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Release;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.ShortCodes;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Storage.Json;

namespace Marknadsplatsen.Storage.Tests.Records;

/// <summary>
/// The examples of stored records are worth what they hold: every field with something in it, and every state a person
/// can be in. An example grows with its record; what it once said is never changed, or it would guard no upgrade.
/// </summary>
public sealed class StoredRecordTests
{
    private static readonly Type[] RecordTypes =
    [
        typeof(AssignmentRecord),
        typeof(ParticipantRecord),
        typeof(AssociationRecord),
        typeof(FillRateRecord),
        typeof(AccountRecord),
        typeof(TeamRecord),
        typeof(MemberRecord),
        typeof(FailureCapRecord),
        typeof(ExposureRecord),
        typeof(DoorRecord),
        typeof(SlipRecord),
        typeof(MatchSnapshot),
        typeof(MatchChunk),
        typeof(DispatchRecord),
        typeof(NoticeRecord),
        typeof(AccessRecord),
        typeof(ShareLinkRecord),
        typeof(RetentionRecord),
        typeof(ReleaseRecord),
        typeof(DraftShelfRecord),
        typeof(DraftBookRecord),
        typeof(EntryRecord),
        typeof(ReviewRecord),
        typeof(TalkRecord),
        typeof(SupportRecord),
        typeof(HostRecord),
        typeof(MarkRecord),
        typeof(ShortCodeRecord),
        typeof(PeerRecord),
        typeof(DeedRecord),
        typeof(PictureRecord),
        typeof(CertificateLinkRecord),
        typeof(FigureDayRecord),
        typeof(AlarmRecord),
    ];

    public static TheoryData<Type> Records() => [.. RecordTypes];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_field_of_the_record_is_filled_somewhere_in_its_fixture(Type type)
    {
        var fields = new FilledFields();

        fields.Visit(Read(type, Stored(type)));

        Assert.Equal([], fields.NeverFilled);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Nothing_that_was_ever_stored_is_unknown(Type type)
    {
        var record = Read(type, Stored(type));
        var state = type.GetProperty("State")?.GetValue(record);

        // A field that lost its property would otherwise be kept unread, and nobody would miss it.
        Assert.All(
            new[] { record, state }.OfType<object>(),
            each => Assert.Equal(UnknownFields.None, each.GetType().GetProperty("Unknown")!.GetValue(each)));
    }

    [Fact]
    public void Every_state_and_change_of_an_engagement_is_in_the_fixture()
    {
        var record = (AssignmentRecord)Read(typeof(AssignmentRecord), Stored(typeof(AssignmentRecord)));

        Assert.Equal(
            Enum.GetValues<EngagementState>(),
            record.State!.Engagements.Values.Select(engagement => engagement.State).Order());
        Assert.Equal(Enum.GetValues<EngagementChange>(), record.Tail.Select(entry => entry.Change).Order());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_that_was_never_written_is_read_as_an_empty_one(Type type)
    {
        var empty = Read(type, "{}"u8.ToArray());

        Assert.Equal(
            JsonSerializer.Serialize(Activator.CreateInstance(type), type, JsonGrainStateSerializer.Format),
            JsonSerializer.Serialize(empty, type, JsonGrainStateSerializer.Format));
    }

    /// <summary>Their fields lie in what they have in common; on disk each is as it was by itself.</summary>
    [Theory]
    [InlineData(typeof(TalkRecord))]
    [InlineData(typeof(InquiryRecord))]
    [InlineData(typeof(SupportRecord))]
    [InlineData(typeof(DeedRecord))]
    public void A_record_that_others_wait_to_hear_from_is_written_in_the_order_it_was_always_written_in(Type type)
    {
        var stored = Stored(type);

        var written = JsonSerializer.Serialize(Read(type, stored), type, JsonGrainStateSerializer.Format);

        Assert.Equal(
            JsonSerializer.Serialize(JsonNode.Parse(stored), JsonGrainStateSerializer.Format), written);
    }

    private static byte[] Stored(Type type)
    {
        var alias = type.GetCustomAttribute<AliasAttribute>()!.Alias;
        return File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", $"{alias}.json"));
    }

    private static object Read(Type type, byte[] stored) =>
        JsonSerializer.Deserialize(stored, type, JsonGrainStateSerializer.Format)
        ?? throw new InvalidOperationException($"Expected a {type.Name}, but found null.");
}
