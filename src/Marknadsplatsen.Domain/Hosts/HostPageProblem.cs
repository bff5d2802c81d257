namespace Marknadsplatsen.Domain.Hosts;

/// <summary>One thing to put right in an association's page.</summary>
/// <param name="Field">Where.</param>
/// <param name="Wrong">What.</param>
public sealed record HostPageProblem(HostPageField Field, HostPageWrong Wrong);
