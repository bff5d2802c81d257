using System.Security.Cryptography;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// Makes a question, or tells of what feels wrong: within limits for each address and each assignment, and with a code
/// for whoever does not say who they are.
/// </summary>
internal sealed class Asking(
    IGrainFactory grains,
    City city,
    AccountSecrets secrets,
    AskedCookie cookie,
    AddressLimits limits,
    IOptions<SiteOptions> site,
    Texts texts)
{
    public const string TextField = "text";
    public const string ReasonField = "vad";

    /// <summary>Makes it. Either its key, or what is to be put right and where.</summary>
    /// <param name="http">The request, whose browser remembers the code.</param>
    /// <param name="about">About what, and whose match.</param>
    /// <param name="kind">What sort.</param>
    public async Task<(InquiryKey? Key, FormError? Error)> OpenAsync(
        HttpContext http, AskedAbout about, InquiryKind kind)
    {
        var person = about.Person;
        var form = CommandForm.Of(http);
        var reasons = kind == InquiryKind.Concern ? Reasons(form) : [];
        if (FreeText.Of(form.Text(TextField)).Problem is { } problem
            && (problem != FreeTextProblem.Empty || reasons.Count == 0))
        {
            return Wrong(problem == FreeTextProblem.Empty && kind == InquiryKind.Concern
                ? texts["Inquiry.Error.Empty"]
                : texts[$"FreeText.{problem}", FreeText.LengthMax]);
        }

        var code = person is null ? CodeOf(form) : null;
        var key = person is { } own ? secrets.InquiryKey(own, form.Exact) : secrets.InquiryKey(code!);
        var grain = grains.GetGrain<IInquiryGrain>(key.Value);
        if (await grain.Export() is { State: null } && await RefusalAsync(http, about.Assignment, kind) is { } refusal)
        {
            return Wrong(refusal);
        }

        var outcome = await grain.Open(new OpenInquiry
        {
            CommandId = form.Exact,
            Kind = kind,
            Assignment = about.Assignment,
            Participant = person,
            Reasons = [.. reasons],
            Text = form.Text(TextField),
        });
        if (outcome is not InquiryOutcome.Stored)
        {
            return Wrong(texts["Inquiry.Error.Missing", site.Value.HelpPhone]);
        }

        if (code is not null)
        {
            cookie.Add(http, code);
        }

        return (key, null);
    }

    // A form that says which sending it is in a way that can be guessed leads to a code that cannot.
    private string CodeOf(CommandForm form) =>
        (secrets.InquiryCode(form.Command) is null ? null : secrets.InquiryCode(form.Exact)) ?? Random();

    private static (InquiryKey? Key, FormError? Error) Wrong(string message) =>
        (null, new FormError(TextField, message));

    private static string Random() => ShareCode.From(RandomNumberGenerator.GetBytes(ShareCode.Length));

    private static List<ConcernReason> Reasons(CommandForm form) =>
    [
        .. form.Texts(ReasonField)
            .Select(text => ApiNames<ConcernReason>.TryParse(text, out var reason) ? reason : (ConcernReason?)null)
            .OfType<ConcernReason>(),
    ];

    /// <summary>A script cannot fill anybody's list; whoever is stopped has the phone.</summary>
    private async Task<string?> RefusalAsync(HttpContext http, AssignmentId assignment, InquiryKind kind)
    {
        var waiting = await grains.GetGrain<IWaitingGrain>(city.Municipality.Value)
            .CountAbout(assignment, kind == InquiryKind.Concern ? WaitingKind.Concern : WaitingKind.Question);
        return waiting >= InquiryRules.WaitingPerAssignmentMax ? texts["Inquiry.Error.Busy", site.Value.HelpPhone]
            : limits.Enter(http, AddressUse.Ask) is not null ? texts["Inquiry.Error.Later", site.Value.HelpPhone]
            : null;
    }
}
