using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>
/// The containers of one store in Azure Blobs, opened before the grains start. Records lie in <see cref="Facts"/> under
/// the names that Orleans' own provider gives them, so that a store moves between the engines as it is.
/// </summary>
internal sealed class BlobAccount
{
    /// <summary>Tries of one request, the first among them.</summary>
    public const int TryCountMax = 4;

    /// <summary>A request that has had no answer for so long has failed, with an unknown outcome.</summary>
    public static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(10);

    private const string ErasuresEnding = "-erasures";
    private const string FilesEnding = "-files";

    private BlobAccount(BlobServiceClient again, BlobServiceClient once, string container)
    {
        Facts = again.GetBlobContainerClient(container);
        FactsOnce = once.GetBlobContainerClient(container);
        Erasures = again.GetBlobContainerClient(container + ErasuresEnding);
        Files = again.GetBlobContainerClient(container + FilesEnding);
    }

    /// <summary>The records; a request that fails in a passing way is tried again.</summary>
    public BlobContainerClient Facts { get; }

    /// <summary>The same, but each request is sent once, for what cannot be told from its own second try.</summary>
    public BlobContainerClient FactsOnce { get; }

    /// <summary>The marks of erased people, outside what a restored backup replaces.</summary>
    public BlobContainerClient Erasures { get; }

    /// <summary>Pictures. No container is open to others than the account's own.</summary>
    public BlobContainerClient Files { get; }

    /// <summary>Opens the containers, creating them when missing.</summary>
    /// <param name="options">Which account.</param>
    /// <param name="change">Changes the client's settings; for tests.</param>
    /// <exception cref="StorageRefusedException">The account does not answer, or lets nobody in.</exception>
    public static BlobAccount Open(BlobOptions options, Action<BlobClientOptions>? change = null)
    {
        if (options.Fault is { } fault)
        {
            throw new StorageRefusedException(fault);
        }

        try
        {
            var account = new BlobAccount(
                Client(options, TryCountMax - 1, change), Client(options, 0, change), options.Container);
            account.Facts.CreateIfNotExists();
            account.Erasures.CreateIfNotExists();
            account.Files.CreateIfNotExists();
            return account;
        }
        catch (Exception cause) when (
            cause is RequestFailedException or AggregateException or FormatException or ArgumentException
                or AuthenticationFailedException)
        {
            throw new StorageRefusedException(
                $"The blob account of {BlobOptions.SectionName} cannot be used: {FirstLine(cause)} Check the " +
                "address, the rights (Storage Blob Data Contributor) and the network.", cause);
        }
    }

    /// <summary>Says once that the account is open.</summary>
    public void Log(ILogger logger) => StorageLog.BlobsOpened(logger, Facts.AccountName, Facts.Name);

    private static BlobServiceClient Client(BlobOptions options, int retries, Action<BlobClientOptions>? change)
    {
        var settings = new BlobClientOptions
        {
            Retry =
            {
                MaxRetries = retries,
                Mode = RetryMode.Exponential,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(1),
                NetworkTimeout = AnswerTimeMax,
            },
            // A record is a person's; nothing of it, and no key of it, belongs in a log.
            Diagnostics = { IsLoggingContentEnabled = false, IsLoggingEnabled = false },
        };
        change?.Invoke(settings);
        return options.ConnectionString.Length > 0
            ? new BlobServiceClient(options.ConnectionString, settings)
            : new BlobServiceClient(new Uri(options.ServiceUri), new DefaultAzureCredential(), settings);
    }

    private static string FirstLine(Exception cause)
    {
        var told = cause is AggregateException { InnerExceptions: [var first, ..] } ? first : cause;
        return told.Message.Split('\n')[0].Trim();
    }
}
