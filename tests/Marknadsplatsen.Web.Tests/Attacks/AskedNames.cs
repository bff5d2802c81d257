using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Writes down every name that the program looks for among the fields and the query of a request, by endpoint. What an
/// attack sends is made of these, so that a field that is added is attacked from its first day.
/// </summary>
internal sealed class AskedNames : IStartupFilter
{
    private readonly ConcurrentDictionary<(string Endpoint, string Name), byte> asked = new();

    /// <summary>Every name so far.</summary>
    public IReadOnlyCollection<string> All => [.. asked.Keys.Select(one => one.Name).Distinct()];

    /// <summary>The names that an endpoint, written as in the table, has looked for so far.</summary>
    public IReadOnlyCollection<string> Of(string endpoint) =>
        [.. asked.Keys.Where(one => one.Endpoint == endpoint).Select(one => one.Name)];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, rest) =>
        {
            void Note(string name) => asked.TryAdd((NameOf(http), name), 0);
            http.Features.Set<IQueryFeature>(new NotedQuery(new QueryFeature(http.Features), Note));
            if (http.Request.HasFormContentType)
            {
                var limits = http.RequestServices.GetService(typeof(IOptions<FormOptions>)) as IOptions<FormOptions>;
                http.Features.Set<IFormFeature>(new NotedForm(new FormFeature(http.Request, limits!.Value), Note));
            }

            return rest(http);
        });
        next(app);
    };

    private static string NameOf(HttpContext http) => http.GetEndpoint() is RouteEndpoint route
        ? $"{http.Request.Method} /{(route.RoutePattern.RawText ?? "").TrimStart('/')}"
        : "";

    private sealed class NotedQuery(QueryFeature plain, Action<string> note) : IQueryFeature
    {
        private IQueryCollection? noted;

        public IQueryCollection Query
        {
            get => noted ??= new Fields(plain.Query, note);
            set => plain.Query = noted = value;
        }
    }

    private sealed class NotedForm(FormFeature plain, Action<string> note) : IFormFeature
    {
        private IFormCollection? noted;

        public bool HasFormContentType => plain.HasFormContentType;

        public IFormCollection? Form
        {
            get => plain.Form is { } form ? noted ??= new Fields(form, note) : null;
            set => plain.Form = noted = value;
        }

        public IFormCollection ReadForm()
        {
            plain.ReadForm();
            return Form!;
        }

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
        {
            await plain.ReadFormAsync(cancellationToken);
            return Form!;
        }
    }

    private sealed class Fields(IEnumerable<KeyValuePair<string, StringValues>> plain, Action<string> note)
        : IFormCollection, IQueryCollection
    {
        private readonly Dictionary<string, StringValues> values = new(plain, StringComparer.OrdinalIgnoreCase);

        public int Count => values.Count;

        public ICollection<string> Keys => values.Keys;

        public IFormFileCollection Files { get; } = new FormFileCollection();

        public StringValues this[string key] => TryGetValue(key, out var value) ? value : StringValues.Empty;

        public bool ContainsKey(string key) => TryGetValue(key, out _);

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out StringValues value)
        {
            note(key);
            return values.TryGetValue(key, out value);
        }

        public IEnumerator<KeyValuePair<string, StringValues>> GetEnumerator() => values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
