using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>Counts each text it hears, and then does what the test says.</summary>
internal sealed class NoticeObserver(Probe probe, Func<Task>? reaction = null) : INoticeObserver
{
    public async Task Noticed(string text)
    {
        probe.Count(text);
        if (reaction is not null)
        {
            await reaction();
        }
    }
}
