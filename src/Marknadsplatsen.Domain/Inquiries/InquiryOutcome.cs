namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>The answers to <see cref="OpenInquiry"/> and <see cref="SayInInquiry"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.InquiryOutcome")]
public abstract record InquiryOutcome
{
    private InquiryOutcome()
    {
    }

    /// <summary>It is stored; the same command again is answered the same.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InquiryOutcome.Stored")]
    public sealed record Stored : InquiryOutcome;

    /// <summary>
    /// Refused: there is no such assignment or inquiry, it is taken back, or it is not for this reader.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InquiryOutcome.Missing")]
    public sealed record Missing : InquiryOutcome;

    /// <summary>Refused: as much as one may say in it.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InquiryOutcome.Full")]
    public sealed record Full : InquiryOutcome;

    /// <summary>Refused: it is no text, or says nothing.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InquiryOutcome.Unreadable")]
    public sealed record Unreadable : InquiryOutcome;

    /// <summary>Refused: the date has been, or is too far away.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.InquiryOutcome.OutOfRange")]
    public sealed record OutOfRange : InquiryOutcome;
}
