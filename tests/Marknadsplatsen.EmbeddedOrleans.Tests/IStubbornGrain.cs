namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>Does not become active when its key says so, and does not let go when its key says so.</summary>
internal interface IStubbornGrain : IGrainWithStringKey
{
    Task Ping();

    /// <summary>It has no way to receive one.</summary>
    Task RegisterReminder();
}
