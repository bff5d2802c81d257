using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Tests.Components;

public sealed class FormComponentTests
{
    private static readonly FormError[] Errors =
    [
        new("telefon", "Numret är för kort."), new("namn", "Skriv ett namn."),
    ];

    [Fact]
    public async Task A_field_keeps_what_was_typed_and_names_its_hint_and_its_error()
    {
        var body = await Rendered.Of<Field>(
            ("Name", "telefon"), ("Label", "Ditt nummer"), ("Hint", "Med riktnummer."), ("Value", "07<0>"),
            ("Errors", Errors));

        var input = body.QuerySelector("input")!;
        Assert.Equal("07<0>", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("telefon-hint telefon-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("Med riktnummer.", body.QuerySelector("#telefon-hint")!.Words());
        Assert.Equal("Numret är för kort.", body.QuerySelector("#telefon-error")!.Words());
        Assert.Equal("telefon", body.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task A_field_without_trouble_says_nothing_about_errors()
    {
        var body = await Rendered.Of<Field>(("Name", "stad"), ("Label", "Din stad"), ("Errors", Errors));

        Assert.False(body.QuerySelector("input")!.HasAttribute("aria-invalid"));
        Assert.Null(body.QuerySelector(".field-error"));
    }

    [Fact]
    public async Task A_list_chooses_what_was_chosen_before()
    {
        FieldOption[] options = [new("", "Alla"), new("soder", "Söder")];

        var body = await Rendered.Of<Field>(
            ("Name", "stadsdel"), ("Label", "Var?"), ("Options", options), ("Value", "soder"));

        Assert.Equal("Söder", Assert.Single(body.QuerySelectorAll("option[selected]")).TextContent);
    }

    [Fact]
    public async Task The_summary_links_to_each_field_in_order()
    {
        var body = await Rendered.Of<ErrorSummary>(("Errors", Errors));

        Assert.Equal("2 saker behöver ändras", body.QuerySelector("h2")!.Words());
        Assert.Equal(["#telefon", "#namn"], body.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task The_summary_is_not_there_when_nothing_is_wrong()
    {
        var body = await Rendered.Of<ErrorSummary>(("Errors", Array.Empty<FormError>()));

        Assert.Empty(body.Children);
    }

    [Theory]
    [InlineData(true, "checkbox")]
    [InlineData(false, "radio")]
    public async Task A_choice_is_a_real_control_whose_label_is_the_card(bool multiple, string type)
    {
        var body = await Rendered.Of<ChoiceCard>(
            ("Name", "vad"), ("Value", "kitchen"), ("Text", "Kök och mat"), ("Multiple", multiple));

        var input = body.QuerySelector("input")!;
        Assert.Equal(type, input.GetAttribute("type"));
        Assert.False(input.HasAttribute("checked"));
        Assert.Equal(input.Id, body.QuerySelector("label")!.GetAttribute("for"));
    }
}
