using System.Diagnostics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>Where an association adds and removes its pictures.</summary>
internal static class OwnPictureEndpoints
{
    public const string Path = "/forening/bilder";
    public const string RemovePath = "/forening/bilder/bort";
    public const string FileField = "bild";
    public const string AltField = "beskrivning";
    public const string AssignmentField = "uppdrag";
    public const string ConsentField = "samtycke";
    public const string ConsentId = "samtycke-ja";
    public const string Yes = "ja";
    public const string IdField = "vilken";

    public static async Task<IResult> Get(
        string? svar, string? uppdrag, HttpContext http, IGrainFactory grains, PictureBook book) =>
        await AssociationEndpoints.OwnAsync(http, grains) is { } association
            ? await PageAsync(grains, book, association, new PictureView
            {
                Association = association,
                Answer = svar,
                TypedAssignment = uppdrag,
            })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Adds a picture. The words come back when it is not taken; the file has to be chosen again.</summary>
    public static async Task<IResult> Post(
        HttpContext http, IGrainFactory grains, PictureReader reader, PictureBook book, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var alt = TypedText.Line(form.Text(AltField));
        var (isOwn, assignment) = AssignmentOf(association, form.Text(AssignmentField));
        var file = http.Request.Form.Files.GetFile(FileField);
        var wrong = Wrong(association, file, alt, isOwn, form.Text(ConsentField)).ToArray();
        if (wrong.Length > 0)
        {
            return await AgainAsync(wrong);
        }

        var read = await reader.ReadAsync(file!.Length, () => BytesAsync(file, http), http.RequestAborted);
        if (read.Fault is { } fault)
        {
            return await AgainAsync((FileField, fault.ToString()));
        }

        return await book.AddAsync(association, form.Exact, alt, assignment, read, http.RequestAborted) switch
        {
            PictureOutcome.Done => TypedResults.LocalRedirect(
                $"{Path}?svar={(association.IsLookedAt ? "granskas" : "sparad")}"),
            PictureOutcome.TooMany => await AgainAsync((FileField, "TooMany")),
            PictureOutcome.NotRight => await AgainAsync((AltField, "Alt")),
            _ => throw new UnreachableException(),
        };

        Task<RazorComponentResult<PicturePage>> AgainAsync(params (string Field, string Wrong)[] faults) => PageAsync(
            grains,
            book,
            association,
            new PictureView
            {
                Association = association,
                TypedAlt = form.Text(AltField),
                TypedAssignment = form.Text(AssignmentField),
                HasConsent = form.Text(ConsentField) == Yes,
                Errors =
                [
                    .. faults.Select(each => new FormError(
                        each.Field, texts[$"AssociationPicture.Wrong.{each.Wrong}"])),
                ],
            });
    }

    /// <summary>Removes a picture. One that is gone already is no matter.</summary>
    public static async Task<IResult> Remove(HttpContext http, IGrainFactory grains, PictureBook book)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        if (BlobFileId.TryParse(CommandForm.Of(http).Text(IdField), null, out var id))
        {
            await book.RemoveAsync(association.Id, id);
        }

        return TypedResults.LocalRedirect($"{Path}?svar=bort");
    }

    /// <summary>
    /// All that is to be put right before the picture is looked into, and where, since the file has to be chosen again
    /// each time.
    /// </summary>
    private static IEnumerable<(string Field, string Wrong)> Wrong(
        AssociationState association, IFormFile? file, string alt, bool isOwn, string? consent)
    {
        if (!association.IsVerified)
        {
            yield return (FileField, "NotVerified");
        }
        else if (file is not { Length: > 0 })
        {
            yield return (FileField, nameof(PictureFault.Missing));
        }

        if (alt.Length == 0 || HostPageRules.WrongWith(alt, HostPicture.AltLengthMax) is not null)
        {
            yield return (AltField, alt.Length == 0 ? "NoAlt" : "Alt");
        }

        if (!isOwn)
        {
            yield return (AssignmentField, "NotYours");
        }

        if (consent != Yes)
        {
            yield return (ConsentId, "NoConsent");
        }
    }

    private static (bool IsOwn, AssignmentId? Id) AssignmentOf(AssociationState association, string? typed) =>
        typed is null
            ? (true, null)
            : AssignmentId.TryParse(typed, null, out var chosen) && association.Assignments.Contains(chosen)
                ? (true, chosen)
                : (false, null);

    private static async Task<byte[]> BytesAsync(IFormFile file, HttpContext http)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, http.RequestAborted);
        return content.ToArray();
    }

    private static async Task<RazorComponentResult<PicturePage>> PageAsync(
        IGrainFactory grains, PictureBook book, AssociationState association, PictureView view)
    {
        var known = await book.FindAsync(association.Id);
        var views = await Task.WhenAll(association.Assignments.Take(AssociationPageView.RowCountMax)
            .Select(id => grains.GetGrain<IAssignmentGrain>(id.Value).View()));
        return new(new
        {
            View = view with
            {
                Pictures = known?.Pictures ?? [],
                Assignments = [.. views.OfType<AssignmentView>().Select(each => each.State)],
            },
        })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
