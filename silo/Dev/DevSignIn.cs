using System.Net;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Web;
using Marknadsplatsen.Web.Dev;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Messages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Dev;

/// <summary>
/// One way in for each role, for those who develop. The routes exist in Development only, and answer this machine only
/// unless <see cref="DevOptions.AllowRemote"/> is set.
/// </summary>
internal static class DevSignIn
{
    /// <summary>Adds the settings.</summary>
    public static IServiceCollection AddDevSignIn(this IServiceCollection services)
    {
        services.AddOptions<DevOptions>().BindConfiguration(DevOptions.SectionName);
        services.TryAddSingleton<Mailbox>();
        return services;
    }

    /// <summary>
    /// Maps <c>/dev</c> and prints one link a role once the addresses are known. Nothing outside Development.
    /// </summary>
    public static void MapDevSignIn(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var routes = app.MapGroup("/dev").ExcludeFromDescription().AddEndpointFilter(OnlyThisMachine);
        routes.MapGet("", Page);
        routes.MapGet("/brevlada", Letters);
        routes.MapGet("/in/forening/{id}", Association);
        routes.MapGet("/in/samordnare", Coordinator);
        routes.MapGet("/in/deltagare/{id}", ParticipantOf);
        app.Lifetime.ApplicationStarted.Register(() => Print(app));
    }

    private static async ValueTask<object?> OnlyThisMachine(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<DevOptions>>().Value;
        var isHere = http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        return isHere || options.AllowRemote ? await next(context) : TypedResults.NotFound();
    }

    private static RazorComponentResult<DevPage> Page(CityFile city, Texts texts) => new(new
    {
        View = new DevPageView(
            [("ny", texts["Dev.Nobody"]), .. city.Personas.Select(persona => (persona.Id, persona.Alias))],
            [.. city.Associations.Select(association => (association.Id.Value, association.Name))]),
    });

    private static RazorComponentResult<MailboxPage> Letters(Mailbox mailbox, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<MailboxPage>(new { mailbox.Messages });
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> Association(
        string id,
        CityFile city,
        HttpContext http)
    {
        if (!AssociationId.TryParse(id, null, out var association)
            || city.Associations.All(known => known.Id != association))
        {
            return TypedResults.NotFound();
        }

        await DemoMember.SignInAsync(http, new TeamKey(association));
        return TypedResults.LocalRedirect("/forening");
    }

    private static async Task<RedirectHttpResult> Coordinator(Grains.Vocabulary.City city, HttpContext http)
    {
        await DemoMember.SignInAsync(http, new TeamKey(city.Municipality));
        return TypedResults.LocalRedirect("/tavla");
    }

    /// <summary>A fresh participant with a persona's answers, or with none.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> ParticipantOf(
        string id,
        CityFile file,
        Grains.Vocabulary.City city,
        IGrainFactory grains,
        HttpContext http)
    {
        var persona = file.Personas.FirstOrDefault(known => known.Id == id);
        if (persona is null && id != "ny")
        {
            return TypedResults.NotFound();
        }

        await Visitors.ForgetAsync(http);
        if (persona is null)
        {
            return TypedResults.LocalRedirect("/");
        }

        var fresh = await Visitors.SignInFreshAsync(http);
        await grains.GetGrain<IParticipantGrain>(fresh.Value).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))),
            Municipality = city.Municipality,
            Question = Question.Interests,
            Answers = Answers(persona),
        });
        return TypedResults.LocalRedirect("/passar-dig");
    }

    private static Answers Answers(CityPersona persona)
    {
        var profile = persona.Profile;
        return new Answers
        {
            Interests = profile.Interests,
            TimeOfDay = profile.TimeOfDay,
            HowMuch = profile.OpenToWorkSteps ? HowMuch.WantToWork : Ceiling(profile.MaxHoursPerWeek),
            Area = profile.Area,
            MaxKm = profile.MaxKm,
            MustHave = profile.MustHave,
            NiceToHave = profile.NiceToHave,
            Languages = profile.Languages,
            HasDrivingLicence = profile.HasDrivingLicence,
            AvoidHouse = profile.AvoidHouse,
        };
    }

    private static HowMuch? Ceiling(double? hours) => hours switch
    {
        null => null,
        <= 3 => HowMuch.AnHour,
        _ => HowMuch.AFewHours,
    };

    private static void Print(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses?.FirstOrDefault() is not { } address)
        {
            return;
        }

        var log = app.Services.GetRequiredService<ILogger<Program>>();
        var here = address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)
            .Replace("[::1]", "localhost", StringComparison.Ordinal);
        HostingLog.Ways(
            log,
            here,
            $"{here}/dev/in/deltagare/p02",
            $"{here}/dev/in/forening/verdandi-soder",
            $"{here}/dev/in/samordnare",
            $"{here}/dev");
    }
}
