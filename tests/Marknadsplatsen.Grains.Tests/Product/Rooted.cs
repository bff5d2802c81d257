using System.Runtime.InteropServices;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>
/// Keeps an observer from being collected. The engine holds it weakly, and a test that waits for nothing but what the
/// observer tells is itself reached only through it: both would go together, and the run would never end.
/// </summary>
internal sealed class Rooted(object observer) : IDisposable
{
    private GCHandle handle = GCHandle.Alloc(observer);

    public void Dispose() => handle.Free();
}
