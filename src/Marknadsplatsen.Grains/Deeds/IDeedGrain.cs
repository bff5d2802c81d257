using Marknadsplatsen.Domain.Deeds;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Deeds;

/// <summary>
/// What one participant has done, found by the participant's id. Protects: nothing is said of it but in words that the
/// person has approved. What it answers is on disk when it returns; a call that throws has an unknown outcome, so send
/// the same command id again.
/// </summary>
[Alias("mp.IDeedGrain")]
public interface IDeedGrain : IGrainWithStringKey
{
    /// <summary>The person writes a line, or takes one away.</summary>
    [Alias("Tell")]
    Task<DeedOutcome> Tell(TellDeed command);

    /// <summary>The person writes a certificate. Its code, if it had one, says nothing from now on.</summary>
    [Alias("Write")]
    Task<DeedOutcome> Write(WriteCertificate command);

    /// <summary>Somebody does something with a certificate. The caller has checked who they are.</summary>
    [Alias("Take")]
    Task<DeedOutcome> Take(TakeCertificateStep command);

    /// <summary>The record as stored.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<DeedRecord> View();

    /// <summary>The person has seen what there is. Twice changes nothing more.</summary>
    [Alias("Seen")]
    Task Seen();

    /// <summary>Certificates that nobody has approved since before a moment are not kept.</summary>
    [Alias("Forget")]
    Task Forget(DateTimeOffset before);

    /// <summary>Removes everything that is stored here. Twice changes nothing more.</summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
