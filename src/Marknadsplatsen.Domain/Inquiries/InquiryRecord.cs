using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Inquiries;

/// <summary>What is stored of an inquiry.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.InquiryRecord")]
public sealed record InquiryRecord : WaitingRecord<InquiryState>;
