namespace Marknadsplatsen.Storage.Move;

/// <summary>A stored record as it is, whatever it means.</summary>
/// <param name="State">The state's name.</param>
/// <param name="GrainId">The grain's id as text.</param>
/// <param name="Payload">The bytes that the serializer made.</param>
internal sealed record MoveRecord(string State, string GrainId, byte[] Payload)
{
    public override string ToString() => $"{State} of {GrainId}";
}
