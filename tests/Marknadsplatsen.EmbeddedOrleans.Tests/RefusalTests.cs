using Orleans.Embedded;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void A_grain_that_passes_itself_is_refused()
    {
        using var host = new SingleThreadHost().Start();

        var call = host.Run(() => host.Grains.GetGrain<INoteGrain>("a").PassItself("b"));

        var refusal = Assert.IsType<ArgumentException>(call.Exception?.InnerException);
        Assert.Contains("AsReference", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grain_can_pass_a_reference_to_itself()
    {
        using var host = new SingleThreadHost().Start();

        host.Run(() => host.Grains.GetGrain<INoteGrain>("a").PassReference("b"));

        Assert.Equal("b received a", host.Journal.Entries[^1]);
    }

    [Fact]
    public void A_grain_made_with_new_is_refused()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => new NoteGrain(new Journal()));

        Assert.Contains("never with new", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interface_without_a_grain_class_is_refused_by_name()
    {
        using var host = new SingleThreadHost().Start();

        var refusal = Assert.Throws<ArgumentException>(() => host.Grains.GetGrain<IOrphanGrain>("a"));

        Assert.Contains(nameof(IOrphanGrain), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_before_the_start_or_after_the_stop_is_refused()
    {
        using var host = new SingleThreadHost();
        var grain = host.Grains.GetGrain<INoteGrain>("a");

        var before = host.Run(() => grain.Note("too early"));
        host.Start();
        host.Run(host.BeginStop);
        var after = host.Run(() => grain.Note("too late"));

        Assert.IsType<OrleansException>(before.Exception?.InnerException);
        Assert.IsType<OrleansException>(after.Exception?.InnerException);
        Assert.Empty(host.Journal.Entries);
    }

    [Fact]
    public void A_reminder_without_a_store_is_refused()
    {
        using var host = new SingleThreadHost().Start();

        var call = host.Run(() => host.Grains.GetGrain<INoteGrain>("a").RegisterReminder(TimeSpan.FromDays(1)));

        Assert.IsType<OrleansException>(call.Exception?.InnerException);
    }

    [Fact]
    public void A_grain_that_receives_no_reminders_is_refused_one()
    {
        using var host = new SingleThreadHost().Start();

        var call = host.Run(() => host.Grains.GetGrain<IStubbornGrain>("a").RegisterReminder());

        Assert.IsType<InvalidOperationException>(call.Exception?.InnerException);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("no slash", false)]
    [InlineData("type/key", true)]
    [InlineData("type/key/with/slashes", true)]
    public void A_grain_id_is_read_from_text_that_has_its_form(string text, bool isGrainId)
    {
        var isRead = GrainId.TryParse(text, out var id);

        Assert.Equal(isGrainId, isRead);
        Assert.Equal(isGrainId ? text : "/", id.ToString());
    }

    [Fact]
    public void Keys_are_written_as_Orleans_writes_them()
    {
        using var host = new SingleThreadHost();
        var guid = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        var number = host.Grains.GetGrain<INumberGrain>(12345);
        var unique = host.Grains.GetGrain<IUniqueGrain>(guid);

        Assert.Equal("keyed/3039", number.GetGrainId().ToString());
        Assert.Equal(12345, number.GetPrimaryKeyLong());
        Assert.Equal("keyed/0f8fad5bd9cb469fa16570867728950e", unique.GetGrainId().ToString());
        Assert.Equal(guid, unique.GetPrimaryKey());
    }

    private interface IOrphanGrain : IGrainWithStringKey;
}
