using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Hosts;
using Marknadsplatsen.Web.Inquiries;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Pictures;
using Marknadsplatsen.Web.Weeks;
using Marknadsplatsen.Web.Work;
using Orleans;
using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>Puts the page of an assignment together for the person who reads it.</summary>
internal sealed class AssignmentPages(
    NextSteps steps,
    MatchModel model,
    MatchTexts matchTexts,
    Reasons reasons,
    EngagementWords engagements,
    Commitments commitments,
    FaqShelf faq,
    PictureShelf pictures,
    IGrainFactory grains)
{
    public async Task<AssignmentPageView> OfAsync(AssignmentCard card, Person person, AcceptFields? fields = null)
    {
        var own = person.EngagementIn(card.Id);
        var whyNot = person.HasAnswered && own is not { Engagement.IsClosed: false }
            ? model.Exclusions(person.ToRequest(), card)
                .Where(exclusion =>
                    exclusion.Kind is not (ExclusionKind.Full or ExclusionKind.Hidden or ExclusionKind.Hours))
                .Select(exclusion => matchTexts.WhyNot(exclusion, person.Profile, card))
            : [];
        return new AssignmentPageView
        {
            Card = card,
            Person = person,
            Fields = fields ?? new AcceptFields(),
            Reasons = reasons.For(person, card),
            WhyNot = [.. whyNot],
            Notes = [.. model.Explain(person.Profile, card).Notes.Select(matchTexts.Of)],
            LeadsTo = steps.From(card, person),
            Engagement = own is null ? null : engagements.Of(own, person.State),
            HoursAbove = HoursView.Above(person.State, card.Details.HoursPerWeek.Min, card.Details.IsWork),
            Pictures = pictures.Of(card.AssociationId, card.Id),
            Greeting = await Greetings.ForAsync(grains, card, own),
            Faq = faq.Of(card.Id),
            Clashes = [.. (await commitments.ClashesAsync(person.State, card.Id, card.Details))
                .Select(details => details.Title)],
        };
    }
}
