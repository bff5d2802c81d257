using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>What is stored of an association's pictures; their files lie beside the records.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PictureRecord")]
public sealed record PictureRecord : WaitingRecord<PictureState>;
