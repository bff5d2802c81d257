using System.Collections.Immutable;

namespace Marknadsplatsen.Web.Live;

/// <summary>The answer to "what has happened since?".</summary>
/// <param name="Audience">The audience's short name.</param>
/// <param name="Seq">The sequence number now.</param>
/// <param name="Snapshot">True when what was missed is no longer kept: read the page again, it is as of <paramref
/// name="Seq"/>.</param>
/// <param name="Events">What was missed, in order; empty with a snapshot.</param>
public sealed record LiveAnswer(string Audience, long Seq, bool Snapshot, ImmutableArray<LiveMessage> Events);
