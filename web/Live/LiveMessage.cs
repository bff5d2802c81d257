using System.Text.Json;

namespace Marknadsplatsen.Web.Live;

/// <summary>One committed fact, as an open page hears it.</summary>
/// <param name="Audience">The audience's short name.</param>
/// <param name="Seq">One more than the message before it in the same audience.</param>
/// <param name="Kind">What happened; see <see cref="LiveKinds"/>.</param>
/// <param name="Data">What the kind says, already written once for everybody.</param>
public sealed record LiveMessage(string Audience, long Seq, string Kind, JsonElement Data);
