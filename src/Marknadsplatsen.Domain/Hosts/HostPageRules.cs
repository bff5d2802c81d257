using System.Collections.Immutable;
using System.Diagnostics;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>
/// What may stand on an association's page: the same words as in an assignment, since everybody reads it. Pure.
/// </summary>
public static class HostPageRules
{
    private static readonly ImmutableArray<HostPageField> Fields = [.. Enum.GetValues<HostPageField>()];

    /// <summary>One text of a page.</summary>
    public static string Text(HostPage page, HostPageField field)
    {
        ArgumentNullException.ThrowIfNull(page);
        return field switch
        {
            HostPageField.Story => page.Story,
            HostPageField.WhatItIsLike => page.WhatItIsLike,
            HostPageField.GettingIn => page.GettingIn,
            HostPageField.HouseRules => page.HouseRules,
            HostPageField.MoneyGoesTo => page.MoneyGoesTo,
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>A page of what somebody typed, without signs that nobody sees.</summary>
    public static HostPage Typed(Func<HostPageField, string?> typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return new HostPage
        {
            Story = Of(HostPageField.Story),
            WhatItIsLike = Of(HostPageField.WhatItIsLike),
            GettingIn = Of(HostPageField.GettingIn),
            HouseRules = Of(HostPageField.HouseRules),
            MoneyGoesTo = Of(HostPageField.MoneyGoesTo),
        };

        string Of(HostPageField field) => TypedText.Lines(typed(field));
    }

    /// <summary>What to put right, in the order of the form; empty when it can be shown.</summary>
    public static ImmutableArray<HostPageProblem> Problems(HostPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return
        [
            .. Fields.Select(field => (Field: field, Wrong: WrongWith(Text(page, field), HostPage.LengthMax)))
                .Where(each => each.Wrong is not null)
                .Select(each => new HostPageProblem(each.Field, each.Wrong!.Value)),
        ];
    }

    /// <summary>What is wrong with words that people read; null when nothing is.</summary>
    public static HostPageWrong? WrongWith(string text, int lengthMax) => text switch
    {
        _ when text.Length > lengthMax => HostPageWrong.TooLong,
        _ when FreeText.HasIdentityNumber(text) => HostPageWrong.IdentityNumber,
        _ when PostWords.HasContact([text]) => HostPageWrong.Contact,
        _ when PostWords.AsksMoney([text]) => HostPageWrong.Money,
        _ when PostWords.MayShutOut([text]) => HostPageWrong.ShutsOut,
        _ => null,
    };
}
