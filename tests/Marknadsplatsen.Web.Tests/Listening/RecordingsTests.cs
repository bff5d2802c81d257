using Marknadsplatsen.Web.Listening;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Tests.Listening;

public sealed class RecordingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mp-recordings-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("sv", "/", "/lyssna/start.rom.ogg", "/lyssna/start.sv.mp3")]
    [InlineData("sv-x-lattlast", "/", "/lyssna/start.rom.ogg", "/lyssna/start.sv.mp3")]
    [InlineData("en", "/", "/lyssna/start.en.m4a", "/lyssna/start.rom.ogg")]
    [InlineData("sv", "/fragor/1", "/lyssna/fragor-1.sv.mp3")]
    [InlineData("sv", "/fragor/2")]
    public void A_page_has_the_readings_in_its_own_language_and_in_those_no_page_speaks(
        string code, string path, params string[] hrefs)
    {
        using var spoken = Tongue.Find(code)!.Speak();

        var found = Read("start.sv.mp3", "start.en.m4a", "start.rom.ogg", "fragor-1.sv.mp3").Of(path);

        Assert.Equal(hrefs, found.Select(each => each.Href));
    }

    [Theory]
    [InlineData("start.sv.exe")]
    [InlineData("start.xx.mp3")]
    [InlineData("start.mp3")]
    [InlineData("notes.txt")]
    public void Another_file_in_the_folder_is_never_answered(string name)
    {
        var recordings = Read(name);

        Assert.Empty(recordings.Of("/"));
        Assert.IsType<NotFound>(Recordings.Get(name, recordings).Result);
    }

    [Theory]
    [InlineData("../appsettings.json")]
    [InlineData("start.sv.mp3/")]
    [InlineData("")]
    public void A_name_that_was_not_found_at_start_is_not_there(string name) =>
        Assert.IsType<NotFound>(Recordings.Get(name, Read("start.sv.mp3")).Result);

    [Fact]
    public void A_reading_is_answered_in_parts_with_its_type()
    {
        var file = Assert.IsType<PhysicalFileHttpResult>(Recordings.Get("start.sv.mp3", Read("start.sv.mp3")).Result);

        Assert.Equal("audio/mpeg", file.ContentType);
        Assert.True(file.EnableRangeProcessing);
    }

    [Fact]
    public void Without_a_folder_there_is_nothing() =>
        Assert.Empty(new Recordings(Options.Create(new ListeningOptions()), Words.City.Vocabulary).Of("/"));

    [Fact]
    public void A_folder_that_is_not_there_is_told_at_start()
    {
        var options = new ListeningOptions { Folder = Path.Combine(folder.FullName, "missing") };

        var checkedOptions = options.Validate(null, options);

        Assert.Contains("Listening:Folder", checkedOptions.FailureMessage, StringComparison.Ordinal);
    }

    private Recordings Read(params string[] names)
    {
        foreach (var name in names)
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), "sound");
        }

        return new Recordings(Options.Create(new ListeningOptions { Folder = folder.FullName }), Words.City.Vocabulary);
    }
}
