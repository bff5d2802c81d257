namespace Orleans.Hosting;

/// <summary>Keeps the namespace that the packages import into every project.</summary>
internal static class HostingNamespace
{
}
