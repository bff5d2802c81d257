using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Participants;

public sealed class AnswersTests
{
    [Theory]
    [InlineData(HowMuch.JustLookIn, false, 3.0, false)]
    [InlineData(HowMuch.AnHour, false, 3.0, false)]
    [InlineData(HowMuch.AFewHours, false, 9.0, false)]
    [InlineData(HowMuch.WantToWork, false, null, true)]
    [InlineData(HowMuch.DoNotKnow, false, null, false)]
    [InlineData(null, false, null, false)]
    [InlineData(null, true, 9.0, false)]
    [InlineData(HowMuch.JustLookIn, true, 3.0, false)]
    [InlineData(HowMuch.WantToWork, true, 9.0, true)]
    [InlineData(HowMuch.DoNotKnow, true, 9.0, false)]
    public void How_much_is_a_ceiling_or_none(HowMuch? howMuch, bool underTen, double? ceiling, bool openToWork)
    {
        var profile = new Answers { HowMuch = howMuch, UnderTenHours = underTen }.ToProfile();

        Assert.Equal(ceiling, profile.MaxHoursPerWeek);
        Assert.Equal(openToWork, profile.OpenToWorkSteps);
    }

    [Fact]
    public void The_model_gets_every_other_answer_as_it_was_given()
    {
        var answers = new Answers
        {
            Interests = [new CategoryId("cooking")],
            TimeOfDay = [TimeBucket.Evening],
            Area = new AreaId("soder"),
            MaxKm = 2.5,
            MustHave = [new QualityId("wheelchair")],
            NiceToHave = [new QualityId("ownPace")],
            Languages = [new LanguageCode("so")],
            AvoidHouse = HouseRule.SoberPlace,
            HasDrivingLicence = false,
        };

        var profile = answers.ToProfile();

        Assert.Equal(answers.Interests, profile.Interests);
        Assert.Equal(answers.TimeOfDay, profile.TimeOfDay);
        Assert.Equal((answers.Area, answers.MaxKm), (profile.Area, profile.MaxKm));
        Assert.Equal(answers.MustHave, profile.MustHave);
        Assert.Equal(answers.NiceToHave, profile.NiceToHave);
        Assert.Equal(answers.Languages, profile.Languages);
        Assert.Equal((HouseRule.SoberPlace, false), (profile.AvoidHouse, profile.HasDrivingLicence));
    }

    [Fact]
    public void Nothing_said_is_nothing_answered() => Assert.Equal(0, new Answers().AnsweredCount());

    [Fact]
    public void Not_knowing_yet_is_not_an_answer() =>
        Assert.Equal(0, new Answers { HowMuch = HowMuch.DoNotKnow }.AnsweredCount());

    [Fact]
    public void Each_question_counts_once_however_much_is_said()
    {
        var all = new Answers
        {
            Interests = [new CategoryId("cooking"), new CategoryId("garden")],
            TimeOfDay = [TimeBucket.Evening, TimeBucket.Weekend],
            HowMuch = HowMuch.AnHour,
            UnderTenHours = true,
            Area = new AreaId("soder"),
            MaxKm = 2,
            MustHave = [new QualityId("wheelchair")],
            NiceToHave = [new QualityId("ownPace")],
            Languages = [new LanguageCode("so")],
            Contact = ContactWay.OnThisPage,
        };

        Assert.Equal(Enum.GetValues<Question>().Length, all.AnsweredCount());
        Assert.Equal(1, new Answers { UnderTenHours = true }.AnsweredCount());
        Assert.Equal(1, new Answers { NiceToHave = [new QualityId("ownPace")] }.AnsweredCount());
        Assert.Equal(1, new Answers { Contact = ContactWay.ThroughCoordinator }.AnsweredCount());
    }
}
