using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Find;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Marknadsplatsen.Web.Tests.Find;

public sealed class FindQueryTests
{
    [Fact]
    public void Everything_that_is_asked_for_is_read()
    {
        var query = Read("?text=cykel&timeOfDay=evening&timeOfDay=weekend&area=soder&category=repair&stepLevel=fewHours"
            + "&language=ar&mustHave=wheelchair&page=3");

        Assert.Empty(query.Errors);
        Assert.Equal("cykel", query.Filter.Text);
        Assert.Equal([TimeBucket.Evening, TimeBucket.Weekend], query.Filter.TimeOfDay);
        Assert.Equal([StepLevel.FewHours], query.Filter.Steps);
        Assert.Equal(["soder"], query.Filter.Areas.Select(area => area.Value));
        Assert.Equal(["wheelchair"], query.Filter.MustHave.Select(must => must.Value));
        Assert.Equal(3, query.Page);
    }

    [Fact]
    public void An_address_made_from_a_search_is_the_same_search()
    {
        var query = Read("?text=laga+mat&timeOfDay=evening&area=soder&mustHave=ownPace&mustHave=noReading");

        var again = Read(query.Href(2));

        Assert.Equal(2, again.Page);
        Assert.Equal(query.Filter.Text, again.Filter.Text);
        Assert.Equal(query.Filter.MustHave, again.Filter.MustHave);
        Assert.Equal(query.Filter.Areas, again.Filter.Areas);
    }

    [Theory]
    [InlineData("?timeOfDay=natt", "timeOfDay")]
    [InlineData("?timeOfDay=0", "timeOfDay")]
    [InlineData("?area=atlantis", "area")]
    [InlineData("?area=%00", "area")]
    [InlineData("?category=%F0%9F%98%80", "category")]
    [InlineData("?stepLevel=9", "stepLevel")]
    [InlineData("?language=klingon", "language")]
    [InlineData("?mustHave=../..", "mustHave")]
    [InlineData("?page=0", "lista")]
    [InlineData("?page=-1", "lista")]
    [InlineData("?page=tre", "lista")]
    [InlineData("?page=99999999999", "lista")]
    public void What_cannot_be_used_is_told_and_left_out(string text, string id)
    {
        var query = Read(text);

        Assert.Equal(id, Assert.Single(query.Errors).FieldId);
        Assert.True(query.AsksForNothing);
        Assert.Equal(1, query.Page);
    }

    [Fact]
    public void Words_that_are_too_many_are_kept_as_typed_but_not_looked_for()
    {
        var typed = new string('å', CatalogFilter.TextLengthMax + 1);

        var query = Read("?text=" + Uri.EscapeDataString(typed));

        Assert.Equal(typed, query.Typed);
        Assert.Equal("", query.Filter.Text);
        Assert.Equal("text", Assert.Single(query.Errors).FieldId);
    }

    [Fact]
    public void Addresses_of_others_are_no_filter() => Assert.Empty(Read("?utm_source=affisch&fbclid=x").Errors);

    [Fact]
    public void The_list_of_values_in_one_filter_is_bounded()
    {
        var query = Read("?" + string.Join('&', Enumerable.Range(0, 200).Select(number => $"area=x{number}")));

        Assert.Equal(FindQuery.ValueCountMax, query.Errors.Length);
    }

    private static FindQuery Read(string address) => FindQuery.Read(
        new QueryCollection(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])),
        DemoCards.File.Vocabulary,
        Words.Texts);
}
