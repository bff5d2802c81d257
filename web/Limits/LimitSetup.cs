using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Limits;

/// <summary>Every limit of size, time and number that a request meets before its endpoint.</summary>
internal static class LimitSetup
{
    /// <summary>The longest body: many posting forms with every field full. Bytes.</summary>
    public const int BodyBytesMax = 256 * 1024;

    /// <summary>Fields of a form: more than every question of every form together.</summary>
    public const int FieldCountMax = 300;

    /// <summary>The longest name of a field.</summary>
    public const int FieldNameLengthMax = 100;

    /// <summary>
    /// The longest value as it is sent, where one Swedish letter may be six characters: many times the longest text
    /// that is kept, so that what is too long is told as such and kept for the person to shorten.
    /// </summary>
    public const int FieldLengthMax = 64 * 1024;

    // A phone on a bad line sends more than this; who sends less holds a connection for nothing. Bytes a second.
    private const double BytesPerSecondMin = 240;

    private static readonly TimeSpan SlowFor = TimeSpan.FromSeconds(5);

    // Chosen: a phone on a bad line needs a few seconds for its headers, and asks again within two minutes.
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan SilentFor = TimeSpan.FromMinutes(2);

    /// <summary>Adds the limits.</summary>
    public static void AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>()
            .BindConfiguration(LimitOptions.SectionName)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<Homes>();
        services.AddRateLimiter(_ => { });
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitOptions>>(
            (timeouts, limits) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = TimeSpan.FromSeconds(limits.Value.RequestSeconds),
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestLimits>();
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = FieldCountMax;
            form.KeyLengthLimit = FieldNameLengthMax;
            form.ValueLengthLimit = FieldLengthMax;
            form.BufferBodyLengthLimit = BodyBytesMax;
            form.MultipartBodyLengthLimit = BodyBytesMax;
            form.MultipartHeadersCountLimit = 8;
            form.MultipartHeadersLengthLimit = 2 * 1024;
            form.MemoryBufferThreshold = BodyBytesMax;
        });
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = BodyBytesMax;
            server.Limits.MaxRequestBufferSize = BodyBytesMax;
            server.Limits.RequestHeadersTimeout = HeadersWithin;
            server.Limits.KeepAliveTimeout = SilentFor;
            server.Limits.MinRequestBodyDataRate = new MinDataRate(BytesPerSecondMin, SlowFor);
            server.Limits.MinResponseDataRate = new MinDataRate(BytesPerSecondMin, SlowFor);
            server.Limits.Http2.MaxStreamsPerConnection = 100;
        });
    }

    /// <summary>Says what requests to an endpoint are counted as.</summary>
    public static TBuilder CountedAs<TBuilder>(this TBuilder endpoint, RequestKind kind)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new RequestLimits.Counted(kind));
}
