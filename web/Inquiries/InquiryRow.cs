using Marknadsplatsen.Domain.Inquiries;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>One inquiry in the list of whoever asked.</summary>
/// <param name="Key">Which.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Title">About which assignment.</param>
/// <param name="IsNew">There is an answer that has not been opened.</param>
public sealed record InquiryRow(InquiryKey Key, InquiryKind Kind, string Title, bool IsNew);
