using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Marknadsplatsen.Bench;

/// <summary>
/// The engine that the build chose, alone, with time-outs, collection and reminders on as in the product: calls per
/// second to 1,000 grains from 64 callers, and what an activation that nobody calls costs.
/// </summary>
internal static class EngineBench
{
    private const int GrainCount = 1_000;
    private const int CallerCount = 64;
    private const int CallsPerCaller = 40_000;
    private const int Rounds = 9;
    private const int IdleCount = 200_000;

    public static async Task RunAsync()
    {
        using var host = BuildHost();
        await host.StartAsync();
        var factory = host.Services.GetRequiredService<IGrainFactory>();

        Console.WriteLine(GrainHosting.Name);
        await MeasureCalls(factory);
        await MeasureIdle(factory);
        await host.StopAsync();
    }

    private static IHost BuildHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddKeyedSingleton<IGrainStorage, NoStore>("none");
        GrainHosting.Add(builder, "none");
        return builder.Build();
    }

    private static async Task MeasureCalls(IGrainFactory factory)
    {
        var grains = Enumerable.Range(0, GrainCount)
            .Select(number => factory.GetGrain<IEchoGrain>(number.ToString(CultureInfo.InvariantCulture)))
            .ToArray();
        var perSecond = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, CallerCount).Select(caller => Task.Run(() => Call(grains, caller))));
            perSecond.Add(CallerCount * CallsPerCaller / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        // The first round warms up.
        perSecond.RemoveAt(0);
        Console.WriteLine(
            $"{GrainCount:N0} grains, {CallerCount} callers: median {Machine.Median(perSecond):N0} calls/s " +
            $"({perSecond.Min():N0}–{perSecond.Max():N0} over {Rounds} rounds of {CallerCount * CallsPerCaller:N0})");
    }

    private static async Task Call(IEchoGrain[] grains, int caller)
    {
        for (var i = 0; i < CallsPerCaller; i++)
        {
            // Steps through the grains in an order of the caller's own, so that callers meet now and then.
            var answer = await grains[((caller * 7919) + (i * 31)) % grains.Length].Echo(i);
            if (answer != i)
            {
                throw new InvalidOperationException($"A call answered {answer} instead of {i}.");
            }
        }
    }

    private static async Task MeasureIdle(IGrainFactory factory)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < IdleCount; i++)
        {
            await factory.GetGrain<IEchoGrain>($"idle-{i}").Echo(i);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"{IdleCount:N0} idle activations: {(after - before) / (double)IdleCount:N0} bytes each");
    }

    /// <summary>Forgets everything; nothing is stored while this is measured.</summary>
    private sealed class NoStore : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            Task.CompletedTask;

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            Task.CompletedTask;

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            Task.CompletedTask;
    }
}
