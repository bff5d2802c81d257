using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>All that a program gives to a log: words, fields, faults, and what it was doing.</summary>
[ProviderAlias("Console")]
internal sealed class KeptLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static void Write(StringBuilder line, object? state)
    {
        line.Append(CultureInfo.InvariantCulture, $" | {state}");
        if (state is IEnumerable<KeyValuePair<string, object?>> fields)
        {
            line.AppendJoin(' ', fields.Select(field => $"{field.Key}={field.Value}"));
        }
    }

    private sealed class Category(KeptLog log, string name) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            var line = new StringBuilder(
                $"{name} {logLevel} {eventId.Id} {eventId.Name} {formatter(state, exception)} {exception}");
            Write(line, state);
            log.scopes.ForEachScope((scope, text) => Write(text, scope), line);
            log.lines.Enqueue(line.ToString());
        }
    }
}
