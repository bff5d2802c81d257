using System.Globalization;
using System.Threading.RateLimiting;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Limits;

/// <summary>
/// Counts what each home asks for. Whoever asks for too much is told when to come back, and loses nothing that was
/// typed; nobody is shut out for longer than a minute.
/// </summary>
internal sealed class RequestLimits(Homes homes, IOptions<LimitOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public void Configure(RateLimiterOptions limiter)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter =
            PartitionedRateLimiter.Create<HttpContext, (RequestKind Kind, string Home)>(PartitionOf);
        limiter.OnRejected = (context, _) => new ValueTask(SiteResponses.TellBusyAsync(
            context.HttpContext,
            context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window));
    }

    /// <summary>What a request is counted as: what its endpoint says, or else by its method.</summary>
    public static RequestKind KindOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Counted>()?.Kind
        ?? (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? RequestKind.Page
            : RequestKind.Form);

    private RateLimitPartition<(RequestKind Kind, string Home)> PartitionOf(HttpContext http)
    {
        // Files cost next to nothing, and a first page brings a handful of them.
        var isFile = http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        var kind = KindOf(http);
        return isFile || homes.Of(http) is not { } home
            ? RateLimitPartition.GetNoLimiter((kind, ""))
            : Limited((kind, Convert.ToHexString(home)));
    }

    private RateLimitPartition<(RequestKind Kind, string Home)> Limited((RequestKind Kind, string Home) key) =>
        key.Kind == RequestKind.Live
            ? RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.Value.LiveConnections,
            })
            : RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
            {
                Window = Window,
                PermitLimit = key.Kind switch
                {
                    RequestKind.SignIn => options.Value.SignInsPerMinute,
                    RequestKind.Form => options.Value.FormsPerMinute,
                    _ => options.Value.PagesPerMinute,
                },
            });

    internal sealed record Counted(RequestKind Kind);
}
