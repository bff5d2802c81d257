using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Access;

public sealed class AccessRecordTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly AccessNote Look = new() { Role = AccessRole.Coordinator, Kind = AccessKind.SawWaiting };

    [Fact]
    public void The_same_look_within_the_hour_is_one_entry()
    {
        var record = new AccessRecord().Add(Look, Now);

        Assert.Same(record, record.Add(Look, Now + AccessRecord.SameLook - TimeSpan.FromTicks(1)));
        Assert.Equal(2, record.Add(Look, Now + AccessRecord.SameLook).Entries.Length);
    }

    [Fact]
    public void Somebody_else_or_something_else_is_an_entry_of_its_own()
    {
        var record = new AccessRecord().Add(Look, Now)
            .Add(Look with { Role = AccessRole.Association, Who = "Verdandi" }, Now)
            .Add(Look with { Role = AccessRole.Association, Who = "Fontänhuset" }, Now)
            .Add(Look with { Kind = AccessKind.SawPlace }, Now);

        Assert.Equal(4, record.Entries.Length);
    }

    [Fact]
    public void Every_change_is_an_entry()
    {
        var change = Look with { Kind = AccessKind.Answered };

        Assert.Equal(2, new AccessRecord().Add(change, Now).Add(change, Now).Entries.Length);
    }

    [Fact]
    public void What_there_is_no_room_for_is_counted()
    {
        var change = Look with { Kind = AccessKind.Answered };
        var record = new AccessRecord();
        for (var i = 0; i < AccessRecord.EntryCountMax + 3; i++)
        {
            record = record.Add(change, Now);
        }

        Assert.Equal((AccessRecord.EntryCountMax, 3), (record.Entries.Length, record.MoreCount));
    }

    [Fact]
    public void The_months_of_a_person_are_found_again()
    {
        var person = new ParticipantId("p-1");
        var from = new DateTimeOffset(2025, 12, 31, 23, 59, 0, TimeSpan.Zero);

        var keys = AccessMonth.KeysOf(person, from, new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(["p-1/2026-02", "p-1/2026-01", "p-1/2025-12"], keys);
        Assert.Equal((person, new DateOnly(2025, 12, 1)), AccessMonth.Parse("p-1/2025-12"));
    }
}
