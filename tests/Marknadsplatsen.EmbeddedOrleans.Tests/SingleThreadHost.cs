using Marknadsplatsen.Grains.Tests.Conformance;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>The engine with all its work on the test's thread and a clock that moves only when told to.</summary>
internal sealed class SingleThreadHost : IDisposable
{
    public const string StoreName = "store";

    private readonly ServiceProvider services;
    private readonly IHostedService engine;

    public SingleThreadHost(Action<EmbeddedOrleansOptions>? configure = null)
    {
        Jumps = new JumpingTime(Time);
        var collection = new ServiceCollection();
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        collection.AddSingleton<IWorkScheduler>(Work);
        collection.AddSingleton<TimeProvider>(Jumps);
        collection.AddSingleton(Journal);
        collection.AddKeyedSingleton<IGrainStorage>(StoreName, Records);
        collection.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(SingleThreadHost).Assembly);
            configure?.Invoke(options);
        });
        services = collection.BuildServiceProvider();
        engine = services.GetRequiredService<IHostedService>();
        Grains = services.GetRequiredService<IGrainFactory>();
    }

    public QueueScheduler Work { get; } = new();

    public ManualTime Time { get; } = new();

    /// <summary>The same clock as the engine reads it.</summary>
    public JumpingTime Jumps { get; }

    public Journal Journal { get; } = new();

    public MemoryStore Records { get; } = new();

    public IGrainFactory Grains { get; }

    public SingleThreadHost Start()
    {
        Run(() => engine.StartAsync(CancellationToken.None));
        return this;
    }

    public Task BeginStop() => engine.StopAsync(CancellationToken.None);

    /// <summary>Does what was asked and runs everything that follows from it.</summary>
    public Task Run(Func<Task> action)
    {
        var task = action();
        Work.RunAll();
        return task;
    }

    /// <summary>As above; the answer must have come by then.</summary>
    public T Run<T>(Func<Task<T>> action)
    {
        var task = action();
        Work.RunAll();
        Assert.True(task.IsCompleted, "The engine came to rest before the call was answered.");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Moves the clock second by second, and runs what falls due before the next.</summary>
    public void Advance(TimeSpan span)
    {
        var second = TimeSpan.FromSeconds(1);
        for (var left = span; left > TimeSpan.Zero; left -= second)
        {
            Time.Advance(left < second ? left : second);
            Work.RunAll();
        }
    }

    public void Dispose() => services.Dispose();
}
