namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>A write that waits before it commits; it goes on when it is let go, or at the end of the test.</summary>
internal sealed class HeldWrite : IDisposable
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a write has come so far that it waits.</summary>
    public Task Reached => reached.Task;

    /// <summary>The write goes on, and every later one as if nothing had been.</summary>
    public void Release() => released.TrySetResult();

    /// <summary>Called by the store: completes when the write may go on.</summary>
    public Task PassAsync()
    {
        reached.TrySetResult();
        return released.Task;
    }

    public void Dispose() => Release();
}
