using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Components;

/// <summary>
/// Pieces of pages as they were written last time. Only for components that say the same whenever what they are given,
/// and the language, are the same: no person, no clock, no form token.
/// </summary>
internal sealed class Fragments(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>
    /// Signs remembered in all: chosen, the latest pages of a large city in three languages, some 16 MB. When there are
    /// more, all are forgotten.
    /// </summary>
    public const int LengthMax = 8_000_000;

    private readonly ConcurrentDictionary<(Type Component, string Language, string Content), string> known = new();
    private long length;

    /// <summary>Signs that are remembered now.</summary>
    public long Length => Interlocked.Read(ref length);

    /// <summary>What the component writes.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="content">Tells what it is given from everything else it could be given.</param>
    /// <param name="parameters">What it is given.</param>
    public async ValueTask<string> OfAsync<TComponent>(string content, Func<Dictionary<string, object?>> parameters)
        where TComponent : IComponent
    {
        var key = (typeof(TComponent), Tongue.Current.Code, content);
        if (known.TryGetValue(key, out var before))
        {
            return before;
        }

        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var written = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters()));
            return root.ToHtmlString();
        });
        Remember(key, written);
        return written;
    }

    private void Remember((Type Component, string Language, string Content) key, string written)
    {
        var size = written.Length + key.Content.Length;
        if (Interlocked.Read(ref length) + size > LengthMax)
        {
            known.Clear();
            Interlocked.Exchange(ref length, 0);
        }

        if (size <= LengthMax && known.TryAdd(key, written))
        {
            Interlocked.Add(ref length, size);
        }
    }
}
