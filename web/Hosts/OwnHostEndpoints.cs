using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>Where an association writes its public page.</summary>
internal static class OwnHostEndpoints
{
    public const string Path = "/forening/sida";

    /// <summary>The form, filled in as the page is.</summary>
    public static async Task<IResult> Get(string? svar, HttpContext http, IGrainFactory grains)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var page = (await Host(grains, association).View()).Page;
        return Page(association, field => HostPageRules.Text(page, field), null, [], svar == "sparat");
    }

    /// <summary>Saves it; a wrong one comes back as it was typed.</summary>
    public static async Task<IResult> Post(HttpContext http, IGrainFactory grains, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var page = HostPageRules.Typed(field => form.Text(FieldOf(field)));
        var problems = HostPageRules.Problems(page);
        if (problems.IsEmpty && await Host(grains, association).Save(page))
        {
            return TypedResults.LocalRedirect($"{Path}?svar=sparat");
        }

        return Page(
            association,
            field => form.Text(FieldOf(field)),
            form.Command,
            [.. problems.Select(problem => new FormError(
                FieldOf(problem.Field), texts[$"AssociationSide.Wrong.{problem.Wrong}"]))],
            isSaved: false);
    }

    /// <summary>What a text is called in the form.</summary>
    internal static string FieldOf(HostPageField field) => field switch
    {
        HostPageField.Story => "historia",
        HostPageField.WhatItIsLike => "sa-ar-det",
        HostPageField.GettingIn => "komma-in",
        HostPageField.HouseRules => "regler",
        _ => "pengar",
    };

    private static IHostGrain Host(IGrainFactory grains, AssociationState association) =>
        grains.GetGrain<IHostGrain>(association.Id.Value);

    private static RazorComponentResult<OwnHostPage> Page(
        AssociationState association,
        Func<HostPageField, string?> typed,
        CommandId? command,
        IReadOnlyList<FormError> errors,
        bool isSaved) =>
        new(new
        {
            Association = association,
            Typed = typed,
            Command = command,
            Errors = errors,
            IsSaved = isSaved,
        })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
