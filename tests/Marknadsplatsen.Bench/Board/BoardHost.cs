using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Marknadsplatsen.Bench.Board;

/// <summary>An association that tells, again and again, that one more has come another way.</summary>
internal sealed partial class BoardHost(BoardVisitor visitor, string association, string assignment)
{
    private string mark = "";

    /// <summary>The association's group on the boards.</summary>
    public string Group { get; } = $"association:{association}";

    /// <summary>How many it has told of.</summary>
    public int Told { get; private set; }

    public async Task SignInAsync()
    {
        await visitor.GetAsync($"/dev/in/forening/{association}");
        var page = await visitor.GetAsync($"/forening/uppdrag/{assignment}");
        mark = Mark().Match(page) is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException($"The page of {assignment} has no form.");
    }

    /// <summary>One fact: it is stored when this returns.</summary>
    public Task TellAsync()
    {
        Told++;
        return visitor.PostAsync($"/forening/uppdrag/{assignment}/andra", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = mark,
            ["kommando"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ["places"] = BoardCity.PlaceCount.ToString(CultureInfo.InvariantCulture),
            ["outside"] = Told.ToString(CultureInfo.InvariantCulture),
        });
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();
}
