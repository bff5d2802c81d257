using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Matching;

/// <summary>Why an assignment suits a person, in sentences; nothing for somebody who has told nothing.</summary>
internal sealed class Reasons(MatchModel model, MatchTexts texts)
{
    public IReadOnlyList<string> For(Person person, AssignmentCard card)
    {
        if (!person.HasAnswered || !model.Exclusions(person.ToRequest(), card).IsEmpty)
        {
            return [];
        }

        return
        [
            .. model.Explain(person.Profile, card).Reasons
                .Where(reason => reason is not MatchReason.NothingChosen)
                .Select(texts.Of),
        ];
    }
}
