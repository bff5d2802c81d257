using Azure.Core.Pipeline;
using Marknadsplatsen.Storage.Blobs;

namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>Accounts for tests.</summary>
internal static class BlobStores
{
    // The name and key that every emulator of the service has; they open nothing else.
    private const string Emulator = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey="
        + "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=";

    /// <summary>An account in memory.</summary>
    public static BlobAccount Open(FakeBlobs service) => BlobAccount.Open(
        new BlobOptions { ConnectionString = At(1) },
        options =>
        {
            options.Transport = new HttpClientTransport(new HttpClient(service, disposeHandler: false));
            options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        });

    /// <summary>How to reach an emulator on a port of this machine.</summary>
    public static string At(int port) => $"{Emulator}http://127.0.0.1:{port}/devstoreaccount1;";
}
