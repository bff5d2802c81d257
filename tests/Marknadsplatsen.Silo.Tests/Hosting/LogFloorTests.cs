using Marknadsplatsen.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Tests.Hosting;

/// <summary>No setting makes what we build on write down who somebody is.</summary>
public sealed class LogFloorTests
{
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";
    private const string Routing = "Microsoft.AspNetCore.Routing.EndpointMiddleware";

    [Theory]
    [InlineData("LogLevel:Default")]
    [InlineData("LogLevel:Microsoft")]
    [InlineData("LogLevel:Microsoft.AspNetCore")]
    [InlineData("LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("LogLevel:microsoft.aspnetcore.routing")]
    [InlineData("LogLevel:Micr*")]
    [InlineData("LogLevel:*")]
    [InlineData("LogLevel:Microsoft.*EndpointMiddleware")]
    [InlineData("Debug:LogLevel:Default")]
    [InlineData("Debug:LogLevel:Microsoft.AspNetCore.Routing")]
    [InlineData("Debug:LogLevel:System.Net.Http")]
    public void What_we_build_on_is_quiet_whatever_is_asked_for(string key)
    {
        using var logs = Start(("LogLevel:Default", "Information"), (key, "Trace"));

        Assert.False(logs.CreateLogger(Requests).IsEnabled(LogLevel.Critical));
        Assert.False(logs.CreateLogger(Routing).IsEnabled(LogLevel.Information));
        Assert.True(logs.CreateLogger(Routing).IsEnabled(LogLevel.Warning));
        Assert.False(logs.CreateLogger("System.Net.Http.HttpClient.Default").IsEnabled(LogLevel.Information));
        Assert.False(logs.CreateLogger("Azure.Core").IsEnabled(LogLevel.Information));
        Assert.False(logs.CreateLogger("Orleans.Runtime").IsEnabled(LogLevel.Debug));
        Assert.True(logs.CreateLogger("Microsoft.Hosting.Lifetime").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public void Our_own_log_is_as_it_is_set()
    {
        using var traced = Start(("LogLevel:Marknadsplatsen.Web", "Trace"), ("LogLevel:Default", "Error"));

        Assert.True(traced.CreateLogger("Marknadsplatsen.Web.Messages").IsEnabled(LogLevel.Trace));
        Assert.False(traced.CreateLogger("Marknadsplatsen.Storage").IsEnabled(LogLevel.Warning));
    }

    [Fact]
    public void What_is_set_quieter_stays_so()
    {
        using var logs = Start(
            ("LogLevel:Default", "Critical"), ("LogLevel:Microsoft.AspNetCore.Routing", "Error"));

        Assert.False(logs.CreateLogger(Routing).IsEnabled(LogLevel.Warning));
        Assert.False(logs.CreateLogger("System.Net.Http").IsEnabled(LogLevel.Error));
        Assert.False(logs.CreateLogger("Microsoft.Hosting.Lifetime").IsEnabled(LogLevel.Error));
    }

    private static Logs Start(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Reverse().DistinctBy(one => one.Key)
                .Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value)))
            .Build();
        return new Logs(new ServiceCollection()
            .AddLogging(logging => logging.AddConfiguration(configuration))
            .AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, LogFloor>()
            .AddSingleton<ILoggerProvider, Everything>()
            .BuildServiceProvider());
    }

    private sealed class Logs(ServiceProvider services) : IDisposable
    {
        public ILogger CreateLogger(string category) =>
            services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        public void Dispose() => services.Dispose();
    }

    /// <summary>Under the name that the settings of a provider use.</summary>
    [ProviderAlias("Debug")]
    private sealed class Everything : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
