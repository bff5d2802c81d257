using Marknadsplatsen.Domain.Supports;

namespace Marknadsplatsen.Web.Supports;

/// <summary>A wish to work in words.</summary>
/// <param name="Wish">The wish.</param>
/// <param name="Coordinator">Whom the person has as coordinator; null before there is one.</param>
/// <param name="Since">Since when.</param>
/// <param name="Next">By when a coordinator does the next thing.</param>
/// <param name="ContactBy">By when the first contact with an employer is to be.</param>
/// <param name="Contact">When that was; null before.</param>
public sealed record WorkWishView(
    WorkWish Wish, string? Coordinator, string Since, string Next, string ContactBy, string? Contact);
