using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Access;

/// <summary>Says in one sentence who saw or changed what, and when.</summary>
internal sealed class WatcherWords(Texts texts, MomentWords moments)
{
    /// <summary>The key and the words of the sentence; the second word is the assignment's title.</summary>
    public (string Key, string[] Words, string When) Of(AccessEntry entry)
    {
        var note = entry.Note;
        var who = texts[note.Who is null ? "Watchers.Who.Nameless" : $"Watchers.Who.{note.Role}", note.Who];
        return ($"Watchers.{note.Kind}", [who, note.Title ?? ""], moments.Moment(entry.AtUtc));
    }
}
