using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Inquiries;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Privacy;

/// <summary>What is stored about a person: to read, to take away as a file, and to correct.</summary>
internal static class PrivacyEndpoints
{
    public const string Path = "/mina/uppgifter";
    public const string FilePath = "/mina/uppgifter.json";
    public const string NamePath = "/mina/namn";
    public const string NameField = "namn";
    public const string BackField = "tillbaka";

    private const string FileName = "mina-uppgifter.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        // Å, ä and ö are to be read; the file is never put in a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task<RazorComponentResult<PrivacyPage>> Get(
        HttpContext http,
        People people,
        AccessLogs logs,
        Contacts contacts,
        IGrainFactory grains,
        ExportWords words,
        Texts texts)
    {
        NeverKept(http);
        var export = await ReadAsync(http, people, logs, contacts, grains);
        return new RazorComponentResult<PrivacyPage>(new
        {
            Alias = export?.Participant.State?.Alias,
            Rows = export is null ? [] : Rows(export, words, texts),
        });
    }

    public static async Task<IResult> File(
        HttpContext http, People people, AccessLogs logs, Contacts contacts, IGrainFactory grains)
    {
        NeverKept(http);
        return await ReadAsync(http, people, logs, contacts, grains) is { } export
            ? TypedResults.File(Write(export), "application/json", FileName)
            : TypedResults.LocalRedirect(Path);
    }

    /// <summary>The page of the name, which goes on to another page of the site when the name is stored.</summary>
    public static string NameHref(string back) => $"{NamePath}?{BackField}={Uri.EscapeDataString(back)}";

    public static async Task<RazorComponentResult<NamePage>> GetName(
        string? tillbaka, HttpContext http, People people)
    {
        NeverKept(http);
        return Page((await people.ReadAsync(http)).State?.Alias, LocalPath.OrElse(tillbaka, Path), []);
    }

    public static async Task<Results<RazorComponentResult<NamePage>, RedirectHttpResult>> PostName(
        HttpContext http, People people, Newcomers newcomers, City city, Texts texts)
    {
        var form = CommandForm.Of(http);
        var typed = form.Text(NameField);
        var back = LocalPath.OrElse(form.Text(BackField), Path);
        var reading = AliasReading.Of(typed);
        if (reading.Problem is { } problem)
        {
            var message = texts[$"Privacy.Name.{problem}", AliasReading.LengthMax];
            return Page(typed, back, [new FormError(NameField, message)]);
        }

        var person = await Visitors.EnsureParticipantAsync(
            http, newcomers.Read(form.Text(CommandForm.NewcomerField)));
        await people.Grain(person).NameSelf(new NameSelf
        {
            CommandId = form.Command,
            Municipality = city.Municipality,
            Alias = reading.Alias,
        });
        return TypedResults.LocalRedirect(back);
    }

    /// <summary>What the person has said first, and what only the program needs last.</summary>
    internal static IReadOnlyList<ExportRow> Rows(PersonExport export, ExportWords words, Texts texts) =>
    [
        .. words.Of(export.Participant.State!),
        .. words.Of(export with { Participant = new ParticipantRecord() }).Skip(1),
        new ExportRow(texts["Privacy.Technical"], null, words.Of(export.Participant with { State = null })),
    ];

    /// <summary>The file that a person takes away.</summary>
    internal static byte[] Write(PersonExport export) => JsonSerializer.SerializeToUtf8Bytes(export, Format);

    /// <summary>Nothing of the answer is written down on the way or in the browser.</summary>
    internal static void NeverKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    private static async Task<PersonExport?> ReadAsync(
        HttpContext http, People people, AccessLogs logs, Contacts contacts, IGrainFactory grains)
    {
        if ((await Visitors.ReadAsync(http)).Participant is not { } id
            || await people.Grain(id).Export() is not { State: { } state } record)
        {
            return null;
        }

        var (entries, more) = await logs.ReadAsync(id);
        return new PersonExport
        {
            Participant = record,
            Ways = [.. contacts.Of(state).Select(handle => handle.Text)],
            Notices = await grains.GetGrain<INoticeGrain>(id.Value).View(),
            Talks = await TalksAsync(grains, state),
            Inquiries = await InquiriesAsync(grains, state),
            Support = await grains.GetGrain<ISupportGrain>(id.Value).View(),
            Peers = await grains.GetGrain<IPeerGrain>(state.Municipality.Value).View(id),
            Deeds = await grains.GetGrain<IDeedGrain>(id.Value).View(),
            Acting = await grains.GetGrain<IActingGrain>(id.Value).View(),
            AccessLog = entries,
            AccessLogMore = more,
        };
    }

    private static async Task<ImmutableArray<InquiryRecord>> InquiriesAsync(
        IGrainFactory grains, ParticipantState state)
    {
        var keys = await AskedByPerson.KeysAsync(grains, state.Municipality, state.Id);
        return [.. await Task.WhenAll(keys.Select(key => grains.GetGrain<IInquiryGrain>(key.Value).Export()))];
    }

    // One for each relation that the person's own record knows; those that nobody has written in are left out.
    private static async Task<ImmutableArray<TalkRecord>> TalksAsync(IGrainFactory grains, ParticipantState state)
    {
        var talks = await Task.WhenAll(state.Engagements.Keys.Select(
            assignment => grains.GetGrain<ITalkGrain>(TalkKey.Of(assignment, state.Id)).Export()));
        return [.. talks.Where(talk => talk.State is not null)];
    }

    private static RazorComponentResult<NamePage> Page(
        string? typed, string back, IReadOnlyList<FormError> errors) =>
        new(new { Typed = typed, Back = back, Errors = errors })
        {
            StatusCode = errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
}
