using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Reviews;

/// <summary>
/// What must not stand in the words of an assignment: ways around the marketplace, wishes for money, and demands that
/// shut people out for what they are (DOMAIN 3.12 and 3.13). What is caught is told in plain words; a coordinator
/// judges where words alone do not tell.
/// </summary>
public static class PostWords
{
    private const string List = "post-words.txt";

    private static readonly Regex Contact = Part("contact");
    private static readonly Regex Money = Part("money");
    private static readonly Regex ShutsOut = Part("shuts-out");

    /// <summary>Whether the words lead around the marketplace: a number, an address, a page or a chat.</summary>
    public static bool HasContact(AssignmentDetails details) => HasContact(Texts(details));

    /// <summary>The same of any words that everybody reads.</summary>
    public static bool HasContact(IEnumerable<string> texts) =>
        texts.Any(text => FreeText.HasContact(text) || Contact.IsMatch(TypedText.AsRead(text)));

    /// <summary>Whether the words ask for money.</summary>
    public static bool AsksMoney(AssignmentDetails details) => AsksMoney(Texts(details));

    /// <summary>The same of any words that everybody reads.</summary>
    public static bool AsksMoney(IEnumerable<string> texts) => texts.Any(text => Money.IsMatch(TypedText.AsRead(text)));

    /// <summary>
    /// Whether the words may shut people out for where they are from, what they believe, their sex, their health or an
    /// upper age (Diskrimineringslagen (2008:567), 1 kap. 1 §).
    /// </summary>
    public static bool MayShutOut(AssignmentDetails details) => MayShutOut(Texts(details));

    /// <summary>The same of any words that everybody reads.</summary>
    public static bool MayShutOut(IEnumerable<string> texts) =>
        texts.Any(text => ShutsOut.IsMatch(TypedText.AsRead(text)));

    private static IEnumerable<string> Texts(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new[]
        {
            details.Title, details.Text, details.FirstVisit, details.HostedAt?.Name, details.WorkPlan?.Supervisor,
            details.WorkPlan?.Plan,
        }.OfType<string>();
    }

    /// <summary>The lines of a part of the list, as one expression.</summary>
    private static Regex Part(string name)
    {
        using var stream = typeof(PostWords).Assembly.GetManifestResourceStream(List)
            ?? throw new InvalidOperationException($"Expected the embedded list {List}, but found none.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .SkipWhile(line => line != $"[{name}]")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('[') || !line.EndsWith(']'));
        return new Regex(
            string.Join('|', lines), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }
}
