using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Tests.Hosting;

public sealed class KeyProtectionTests : IDisposable
{
    private const string Password = "prov";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("mp-keys-");
    private readonly Said said = new();

    private string Keys => Path.Combine(root.FullName, "keys");

    [Fact]
    public void Without_a_certificate_the_folder_is_the_programs_own_and_the_start_says_so_once_without_a_warning()
    {
        var cookie = Protect(null, "hemligt");

        Assert.Equal("hemligt", Unprotect(null, cookie));
        Assert.True(OperatingSystem.IsWindows() || new DirectoryInfo(Keys).UnixFileMode
            == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.DoesNotContain(said.Lines, line => line.Level >= LogLevel.Warning);
        Assert.Contains(
            said.Lines, line => line.Text.Contains("Keys:Certificate encrypts them", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_others_can_open_is_warned_about()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(Keys);
        File.SetUnixFileMode(
            Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        Protect(null, "x");

        Assert.Single(said.Lines, line => line.Level == LogLevel.Warning
            && line.Text.Contains("chmod 700", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_certificate_nothing_readable_lies_there_and_the_one_before_it_still_opens_its_keys()
    {
        var first = Certificate("first.pfx");
        var second = Certificate("second.pfx");

        var cookie = Protect(first, "hemligt");

        var stored = File.ReadAllText(Assert.Single(Directory.GetFiles(Keys, "*.xml")));
        Assert.Contains("EncryptedData", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
        Assert.Equal("hemligt", Unprotect(second, cookie, previous: first));
        Assert.Throws<CryptographicException>(() => Unprotect(second, cookie));
    }

    [Theory]
    [InlineData("missing.pfx", Password)]
    [InlineData("there.pfx", "fel")]
    public void A_certificate_that_can_not_be_used_stops_the_start_and_names_its_setting(string file, string password)
    {
        Certificate("there.pfx");

        var refused = Assert.Throws<InvalidOperationException>(
            () => Build(Path.Combine(root.FullName, file), null, password));

        Assert.StartsWith("Keys:Certificate:", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data", "data", true)]
    [InlineData("data/keys", "data", true)]
    [InlineData("data-keys", "data", false)]
    [InlineData("keys", "data", false)]
    [InlineData("keys", "keys/data", false)]
    public void Keys_never_lie_in_the_data(string keys, string data, bool isInside) => Assert.Equal(
        isInside, KeyProtection.IsInside(Path.Combine(root.FullName, keys), Path.Combine(root.FullName, data)));

    public void Dispose() => root.Delete(recursive: true);

    private string Protect(string? certificate, string text)
    {
        using var services = Build(certificate, null, Password);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov").Protect(text);
    }

    private string Unprotect(string? certificate, string text, string? previous = null)
    {
        using var services = Build(certificate, previous, Password);
        return services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov").Unprotect(text);
    }

    private ServiceProvider Build(string? certificate, string? previous, string password)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders().AddProvider(said);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Keys:Folder"] = Keys,
            ["Keys:Certificate"] = certificate,
            ["Keys:PreviousCertificate"] = previous,
            ["Keys:CertificatePassword"] = password,
            [StorageOptions.FolderKey] = Path.Combine(root.FullName, "data"),
        });
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.SectionName);
        builder.AddKeys();
        return builder.Services.BuildServiceProvider();
    }

    private string Certificate(string file)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=prov", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(root.FullName, file);
        File.WriteAllBytes(path, made.Export(X509ContentType.Pkcs12, Password));
        return path;
    }

    private sealed class Said : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Lines.Enqueue((logLevel, formatter(state, exception)));

        public void Dispose() => Lines.Clear();
    }
}
