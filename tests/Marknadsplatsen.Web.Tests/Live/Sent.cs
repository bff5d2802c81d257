using System.Text.Json;
using Marknadsplatsen.Web.Live;

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>Keeps what a feed sends, in order.</summary>
internal sealed class Sent
{
    private readonly List<(LiveAudience Audience, LiveMessage Message)> messages = [];

    public static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new { });

    public IReadOnlyList<LiveMessage> Messages => [.. messages.Select(one => one.Message)];

    public void Keep(LiveAudience audience, LiveMessage message) => messages.Add((audience, message));

    public IReadOnlyList<LiveMessage> To(LiveAudience audience) =>
        [.. messages.Where(one => one.Audience == audience).Select(one => one.Message)];
}
