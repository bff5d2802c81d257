using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>The engine as the product runs it: on the thread pool.</summary>
public sealed class ThreadPoolTests
{
    [Fact]
    public async Task Ten_thousand_calls_at_once_are_counted_exactly_across_awaits()
    {
        const int calls = 10_000;
        using var host = BuildHost();
        await host.StartAsync();
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<INoteGrain>("counter");

        var answers = await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => Task.Run(grain.CountAcrossAwait)));

        Assert.Equal(Enumerable.Range(1, calls), answers.Order());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_caller_never_continues_inside_a_grains_turn()
    {
        using var host = BuildHost();
        await host.StartAsync();
        var grain = host.Services.GetRequiredService<IGrainFactory>().GetGrain<INoteGrain>("counter");
        var schedulers = new List<TaskScheduler>();

        for (var i = 0; i < 1_000; i++)
        {
            await grain.CountAcrossAwait();
            schedulers.Add(TaskScheduler.Current);
        }

        Assert.All(schedulers, scheduler => Assert.Same(TaskScheduler.Default, scheduler));
        await host.StopAsync();
    }

    private static IHost BuildHost()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(new Journal());
        builder.Services.AddEmbeddedOrleans(options => options.GrainAssemblies.Add(typeof(ThreadPoolTests).Assembly));
        return builder.Build();
    }
}
