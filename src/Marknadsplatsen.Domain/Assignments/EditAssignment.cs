using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// An association changes what it has posted. The kind and the numbers of places are not changed by it. Whoever has a
/// place, or a held one, is asked again when time, place or demands change.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.EditAssignment")]
public sealed record EditAssignment
{
    /// <summary>This form.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who edits; set by the association's own grain.</summary>
    [Id(1)]
    [JsonPropertyName("associationId")]
    public AssociationId AssociationId { get; init; }

    /// <summary>The assignment.</summary>
    [Id(2)]
    [JsonPropertyName("id")]
    public AssignmentId Id { get; init; }

    /// <summary>All of what it is to be.</summary>
    [Id(3)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }

    /// <summary>
    /// The <see cref="AssignmentDetails.EditFingerprint"/> of what the form was shown with; null to change it whatever
    /// has happened since.
    /// </summary>
    [Id(4)]
    [JsonPropertyName("seen")]
    public string? Seen { get; init; }

    /// <summary>
    /// The same when the same form is sent again, though its details may be read otherwise by then; null when the
    /// details themselves tell.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("sent")]
    public string? Sent { get; init; }

    /// <summary>A coordinator has looked at it, so that it need not be looked at again.</summary>
    [Id(6)]
    [JsonPropertyName("isReviewed")]
    public bool IsReviewed { get; init; }

    /// <summary>
    /// The new details with the kind and the numbers of places that there are, which no edit changes; null when places
    /// would have no session to be in.
    /// </summary>
    public AssignmentDetails? MergedWith(AssignmentDetails before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var own = before.Sessions.FirstOrDefault(session => session.Places is not null);
        if (own is not null && Details.Sessions.IsEmpty)
        {
            return null;
        }

        var known = before.Sessions.ToDictionary(session => session.Id);
        return Details with
        {
            Kind = before.Kind,
            Places = before.Places,
            TakenOutside = before.TakenOutside,
            Sessions =
            [
                .. Details.Sessions.Select(session => known.TryGetValue(session.Id, out var same)
                    ? session with { Places = same.Places, TakenOutside = same.TakenOutside }
                    : session with { Places = own?.Places, TakenOutside = 0 }),
            ],
        };
    }
}
