using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What an association calls a person it does not yet know: different in each assignment, and no way back. Two people
/// of an assignment are never called the same.
/// </summary>
public static class Pseudonyms
{
    private const string Letters = "ABDEFGHJKLMNPRSTUVXY";

    // Digits that may follow the letter. With all of them two people share a form once in 10^12 pairs.
    private const int MoreDigitsMax = 12;

    /// <summary>
    /// A digit pair and a letter, such as "47K". Follows from two ids of which one is a secret of 128 bits. It is what
    /// the first person of that form is called; others have more digits.
    /// </summary>
    public static string Of(AssignmentId assignment, ParticipantId participant) => Form(assignment, participant, 0);

    /// <summary>What a person of the assignment is called: what was given when they came, and stays.</summary>
    public static string Of(AssignmentId assignment, Engagement engagement)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return engagement.Pseudonym ?? Of(assignment, engagement.Participant);
    }

    /// <summary>
    /// The shortest form of <paramref name="participant"/> that nobody else in the assignment has. Somebody who comes
    /// back keeps what they were called.
    /// </summary>
    public static string FreeOne(AssignmentState state, ParticipantId participant)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Of(participant) is { } known)
        {
            return Of(state.Id, known);
        }

        var taken = state.Engagements.Values.Select(engagement => Of(state.Id, engagement)).ToImmutableHashSet();
        for (var more = 0; more <= MoreDigitsMax; more++)
        {
            var form = Form(state.Id, participant, more);
            if (!taken.Contains(form))
            {
                return form;
            }
        }

        return ReferenceOf(state.Id, participant);
    }

    /// <summary>
    /// Finds one engagement of an assignment again from a page, without the participant's id in it. 96 bits of a hash,
    /// so that two people never share it.
    /// </summary>
    public static string ReferenceOf(AssignmentId assignment, ParticipantId participant)
    {
        const int referenceBytes = 12;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"reference|{assignment.Value}|{participant.Value}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, referenceBytes));
    }

    private static string Form(AssignmentId assignment, ParticipantId participant, int moreDigits)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"pseudonym|{assignment.Value}|{participant.Value}"));
        var form = new StringBuilder($"{10 + (hash[0] % 90)}{Letters[hash[1] % Letters.Length]}");
        for (var digit = 0; digit < moreDigits; digit++)
        {
            form.Append((char)('0' + (hash[2 + digit] % 10)));
        }

        return form.ToString();
    }
}
