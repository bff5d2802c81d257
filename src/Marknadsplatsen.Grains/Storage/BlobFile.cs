using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Grains.Storage;

/// <summary>A stored file.</summary>
/// <param name="Id">Its name.</param>
/// <param name="SavedAtUtc">When it was saved last, by the clock of the machine that keeps it.</param>
public sealed record BlobFile(BlobFileId Id, DateTimeOffset SavedAtUtc);
