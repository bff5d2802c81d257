using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Pictures;

namespace Marknadsplatsen.Web.Tests.Pictures;

/// <summary>Pages show what was stored last, and only what everybody may see.</summary>
public sealed class PictureShelfTests
{
    private static readonly AssociationId Own = new("own");
    private static readonly AssignmentId A1 = new("a1");

    private readonly PictureShelf shelf = new();

    [Fact]
    public void Only_what_is_shown_of_what_the_page_is_about_is_there()
    {
        shelf.Put(Own, Record(
            1,
            Of("own"),
            Of("waits") with { Stage = PictureStage.Waiting },
            Of("back") with { Stage = PictureStage.SentBack },
            Of("a1") with { Assignment = A1 }));

        Assert.Equal("own", Assert.Single(shelf.Of(Own, null)).Id.Value);
        Assert.Equal("a1", Assert.Single(shelf.Of(Own, A1)).Id.Value);
        Assert.Empty(shelf.Of(Own, new AssignmentId("a2")));
        Assert.Empty(shelf.Of(new AssociationId("other"), null));
    }

    [Fact]
    public void What_was_taken_down_stays_down_when_an_older_reading_comes_late()
    {
        shelf.Put(Own, Record(1, Of("first")));
        shelf.Put(Own, Record(2));

        shelf.Put(Own, Record(1, Of("first")));

        Assert.Empty(shelf.Of(Own, null));
    }

    private static PictureRecord Record(long version, params HostPicture[] pictures) => new()
    {
        Version = version,
        State = new PictureState
        {
            Association = Own,
            Municipality = new MunicipalityCode("1283"),
            AssociationName = "Prov",
            Pictures = [.. pictures],
        },
    };

    private static HostPicture Of(string id) => new() { Id = new BlobFileId(id), Alt = "Ett bord." };
}
