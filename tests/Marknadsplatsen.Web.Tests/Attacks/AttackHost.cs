using Marknadsplatsen.Web.Tests.Access;
using Marknadsplatsen.Web.Tests.Attacks;

[assembly: AssemblyFixture(typeof(AttackHost))]

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// The program that is attacked. Another one than the table is checked on: an attack changes the lists that everybody
/// sees, and the table compares answers word by word.
/// </summary>
public sealed class AttackHost : AccessHost;
