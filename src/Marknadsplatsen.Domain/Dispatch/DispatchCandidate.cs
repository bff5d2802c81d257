namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// Somebody who may be told: nothing excludes the assignment from their list, they have not hidden it, do not take
/// part, have not been told of it before, and a message may go to them now (<see cref="MessageTimes"/>).
/// </summary>
/// <param name="Row">The caller's number for the person.</param>
/// <param name="Fit">The score of the person's own list, 0 to 1.</param>
/// <param name="Budget">What we may still ask of their attention.</param>
/// <param name="WaitingSinceUtc">Our last message to them, or when they began to use the city's marketplace.</param>
public readonly record struct DispatchCandidate(int Row, double Fit, PushBudget Budget, DateTimeOffset WaitingSinceUtc);
