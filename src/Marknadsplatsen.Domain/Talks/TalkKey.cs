using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>The keys of conversations: the assignment, a slash, and the participant.</summary>
public static class TalkKey
{
    /// <summary>The key of the conversation between a person and an assignment.</summary>
    public static string Of(AssignmentId assignment, ParticipantId participant) =>
        $"{assignment.Value}/{participant.Value}";

    /// <summary>Whose conversation about what a key names.</summary>
    public static (AssignmentId Assignment, ParticipantId Participant) Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var at = key.IndexOf('/', StringComparison.Ordinal);
        return (new AssignmentId(key[..at]), new ParticipantId(key[(at + 1)..]));
    }
}
