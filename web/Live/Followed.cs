namespace Marknadsplatsen.Web.Live;

/// <summary>The answer to a page that asks to follow an audience.</summary>
/// <param name="Asked">The name it asked for.</param>
/// <param name="Audience">The name of the audience it got: somebody without answers follows <c>public</c> for
/// <c>matches</c>.</param>
/// <param name="Seq">The sequence number now; what comes later is pushed.</param>
public sealed record Followed(string Asked, string Audience, long Seq);
