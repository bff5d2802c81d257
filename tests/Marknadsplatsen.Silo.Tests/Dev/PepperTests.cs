using Marknadsplatsen.Silo.Hosting;

namespace Marknadsplatsen.Silo.Tests.Dev;

public sealed class PepperTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mp-pepper-");

    private string FilePath => Path.Combine(folder.FullName, Pepper.FileName);

    [Fact]
    public void It_is_made_once_and_is_the_programs_own_to_read()
    {
        var made = Pepper.Of(folder.FullName);
        var read = Pepper.Of(folder.FullName);

        Assert.Equal((true, false), (made.IsNew, read.IsNew));
        Assert.Equal(made.Bytes, read.Bytes);
        Assert.Equal([FilePath], Directory.GetFiles(folder.FullName));
        Assert.True(
            OperatingSystem.IsWindows()
            || File.GetUnixFileMode(FilePath) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Two_installations_have_two()
    {
        var other = Directory.CreateDirectory(Path.Combine(folder.FullName, "other"));

        Assert.NotEqual(Pepper.Of(folder.FullName).Bytes, Pepper.Of(other.FullName).Bytes);
    }

    [Fact]
    public void One_that_was_cut_short_is_not_used()
    {
        File.WriteAllBytes(FilePath, [1, 2, 3]);

        var refused = Assert.Throws<InvalidOperationException>(() => Pepper.Of(folder.FullName));

        Assert.Contains("Keys:Folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_did_not_belong_to_the_store_is_taken_back_and_an_old_one_never_is()
    {
        var made = Pepper.Of(folder.FullName);
        made.TakeBack();
        Assert.False(File.Exists(FilePath));

        Pepper.Of(folder.FullName);
        Pepper.Of(folder.FullName).TakeBack();
        Assert.True(File.Exists(FilePath));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
