namespace Marknadsplatsen.Silo.Commands;

/// <summary>What was typed after <c>init</c>.</summary>
/// <param name="Municipality">The code that was named, or null.</param>
/// <param name="InvitesCoordinator">A link for the first coordinator is wanted.</param>
/// <param name="Recovers">It is wanted although there are coordinators already.</param>
/// <param name="Settings">The rest: ordinary settings.</param>
internal sealed record InitArguments(
    string? Municipality, bool InvitesCoordinator, bool Recovers, IReadOnlyList<string> Settings)
{
    /// <summary>The first word.</summary>
    public const string Name = "init";

    /// <summary>How it is used.</summary>
    public const string Usage =
        "Usage: dotnet run --project silo -- init --municipality 1283 --coordinator-invite [--recover] [settings]";

    private const string MunicipalityWord = "--municipality";
    private const string InviteWord = "--coordinator-invite";
    private const string RecoverWord = "--recover";

    /// <summary>Whether the command is this one.</summary>
    public static bool Begins(IReadOnlyList<string> arguments) => arguments is [Name, ..];

    /// <summary>Reads what was typed.</summary>
    public static InitArguments Read(IReadOnlyList<string> arguments)
    {
        string? municipality = null;
        var settings = new List<string>();
        for (var i = 1; i < arguments.Count; i++)
        {
            var word = arguments[i];
            if (word == MunicipalityWord && i + 1 < arguments.Count)
            {
                municipality = arguments[++i];
            }
            else if (word.StartsWith(MunicipalityWord + "=", StringComparison.Ordinal))
            {
                municipality = word[(MunicipalityWord.Length + 1)..];
            }
            else if (word is not (InviteWord or RecoverWord))
            {
                settings.Add(word);
            }
        }

        return new InitArguments(
            municipality, arguments.Contains(InviteWord), arguments.Contains(RecoverWord), settings);
    }
}
