using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>What became of an alarm.</summary>
[GenerateSerializer]
[Alias("mp.AlarmOutcome")]
[JsonConverter(typeof(JsonStringEnumConverter<AlarmOutcome>))]
public enum AlarmOutcome
{
    /// <summary>The days are not over.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting = 0,

    /// <summary>Somebody new got a place within the days.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted = 1,

    /// <summary>Nobody did.</summary>
    [JsonStringEnumMemberName("nobody")]
    Nobody = 2,

    /// <summary>
    /// Somebody got a place after the days, and nobody looked before that, so that it is not known of the days
    /// themselves.
    /// </summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown = 3,
}
