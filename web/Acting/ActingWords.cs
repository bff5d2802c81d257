using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Acting;

/// <summary>Says what was done for a person, by whom and when.</summary>
internal sealed class ActingWords(Texts texts, MomentWords moments, TimeProvider time)
{
    public ActingTurnView Of(ActingTurn turn)
    {
        var isOpen = turn.IsOpen(time.GetUtcNow());
        return new ActingTurnView(
            turn.Id.Value,
            isOpen
                ? texts["Acting.Open", turn.Name, moments.Moment(turn.EndsAtUtc)]
                : texts["Acting.Turn", turn.Name, moments.Moment(turn.BeganAtUtc)],
            isOpen,
            [.. turn.Acts.Select(act => ($"Acting.{act.Kind}", act.Title, moments.Moment(act.AtUtc)))]);
    }
}
