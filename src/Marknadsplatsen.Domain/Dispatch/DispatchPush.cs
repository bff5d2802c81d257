namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>Somebody to tell.</summary>
/// <param name="Row">The caller's number for the person.</param>
/// <param name="Chance">
/// How likely a yes is held to be, for <see cref="UnansweredPush"/>. Never kept with the person, never shown.
/// </param>
public readonly record struct DispatchPush(int Row, double Chance);
