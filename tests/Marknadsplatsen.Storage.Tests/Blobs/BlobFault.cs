namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>What befalls one request to the blob service.</summary>
internal enum BlobFault
{
    None,

    /// <summary>It never arrives.</summary>
    RequestIsLost,

    /// <summary>It is carried out, and nobody hears of it.</summary>
    AnswerIsLost,

    /// <summary>The service says that it is busy, and does nothing.</summary>
    IsBusy,

    /// <summary>Nothing answers, whatever is asked.</summary>
    Silence,
}
