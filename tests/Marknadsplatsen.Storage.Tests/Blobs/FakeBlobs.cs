using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;
using System.Xml.Linq;

namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>
/// The part of Azure Blobs that the store asks, in memory and by the service's own rules of versions and leases, with
/// faults on either side of a change.
/// </summary>
internal sealed class FakeBlobs : HttpMessageHandler
{
    private readonly Lock _guard = new();
    private readonly SortedDictionary<string, StoredBlob> _blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<BlobFault> _faults = new();
    private long _version;

    /// <summary>Names in one answer to a listing.</summary>
    public int PageLength { get; set; } = 5_000;

    /// <summary>Faults that have been met.</summary>
    public int FaultCount { get; private set; }

    /// <summary>Every path with its blob's bytes, as they are.</summary>
    public IReadOnlyDictionary<string, byte[]> Stored
    {
        get
        {
            lock (_guard)
            {
                return _blobs.ToDictionary(blob => blob.Key, blob => blob.Value.Bytes);
            }
        }
    }

    /// <summary>The next changes meet these faults, one each.</summary>
    public void Fail(params BlobFault[] faults) => Array.ForEach(faults, _faults.Enqueue);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fault = BlobFault.None;
        var isChange = request.Method == HttpMethod.Put || request.Method == HttpMethod.Delete;
        if (!request.RequestUri!.Query.Contains("restype", StringComparison.Ordinal)
            && (isChange || _faults.TryPeek(out var next) && next == BlobFault.Silence)
            && _faults.TryDequeue(out fault))
        {
            FaultCount++;
        }

        if (fault is BlobFault.RequestIsLost or BlobFault.Silence)
        {
            throw new HttpRequestException("The connection was reset.");
        }

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        HttpResponseMessage answer;
        lock (_guard)
        {
            answer = fault == BlobFault.IsBusy ? Refuse(503, "ServerBusy") : Answer(request, body);
        }

        answer.RequestMessage = request;
        answer.Headers.TryAddWithoutValidation("x-ms-version", "2021-12-02");
        return fault == BlobFault.AnswerIsLost ? throw new IOException("The connection was reset.") : answer;
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] body)
    {
        var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath);
        var query = HttpUtility.ParseQueryString(request.RequestUri.Query);
        return (request.Method.Method, query["comp"], query["restype"]) switch
        {
            ("PUT", null, "container") => new HttpResponseMessage(HttpStatusCode.Created),
            ("GET", "list", "container") => List(path, query["prefix"] ?? "", query["marker"] ?? ""),
            ("PUT", "lease", null) => Lease(path, request),
            ("PUT", null, null) => Put(path, request, body),
            ("DELETE", null, null) => Delete(path, request),
            ("GET" or "HEAD", null, null) => Get(path, request.Method.Method == "GET"),
            _ => Refuse(400, "UnsupportedHere"),
        };
    }

    private HttpResponseMessage Put(string path, HttpRequestMessage request, byte[] body)
    {
        var old = _blobs.GetValueOrDefault(path);
        if (Unmet(request, old) is { } refusal)
        {
            return refusal;
        }

        var mark = request.Headers.TryGetValues("x-ms-meta-write", out var marks) ? marks.Single() : null;
        var blob = new StoredBlob(body, $"\"0x{++_version:X8}\"", mark, old?.Lease);
        _blobs[path] = blob;
        return WithVersion(new HttpResponseMessage(HttpStatusCode.Created), blob);
    }

    private HttpResponseMessage Delete(string path, HttpRequestMessage request)
    {
        if (!_blobs.TryGetValue(path, out var old))
        {
            return Refuse(404, "BlobNotFound");
        }

        if (Unmet(request, old) is { } refusal)
        {
            return refusal;
        }

        _blobs.Remove(path);
        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }

    private HttpResponseMessage Get(string path, bool withBytes) => _blobs.TryGetValue(path, out var blob)
        ? WithVersion(new HttpResponseMessage(HttpStatusCode.OK), blob, withBytes)
        : Refuse(404, "BlobNotFound");

    private HttpResponseMessage List(string container, string prefix, string marker)
    {
        var names = _blobs.Keys.Where(path => path.StartsWith(container + "/", StringComparison.Ordinal))
            .Select(path => path[(container.Length + 1)..])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(name => string.CompareOrdinal(name, marker) > 0)
            .Take(PageLength + 1).ToList();
        var list = new XElement(
            "EnumerationResults",
            new XElement("Blobs", names.Take(PageLength).Select(name => new XElement(
                "Blob", new XElement("Name", name), new XElement("Properties")))),
            new XElement("NextMarker", names.Count > PageLength ? names[PageLength - 1] : ""));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + list, Encoding.UTF8, "application/xml"),
        };
    }

    private HttpResponseMessage Lease(string path, HttpRequestMessage request)
    {
        var blob = _blobs[path];
        var asked = Header(request, "x-ms-lease-id") ?? Header(request, "x-ms-proposed-lease-id")!;
        switch (Header(request, "x-ms-lease-action"))
        {
            case "acquire" when blob.Lease is not null && blob.Lease != asked:
                return Refuse(409, "LeaseAlreadyPresent");
            case "renew" when blob.Lease != asked:
                return Refuse(409, "LeaseIdMismatchWithLeaseOperation");
            case "release":
                _blobs[path] = blob with { Lease = null };
                return WithVersion(new HttpResponseMessage(HttpStatusCode.OK), blob);
            default:
                _blobs[path] = blob with { Lease = asked };
                var answer = WithVersion(new HttpResponseMessage(HttpStatusCode.Created), blob);
                answer.Headers.Add("x-ms-lease-id", asked);
                return answer;
        }
    }

    /// <summary>Somebody else takes the lease, as after it ran out.</summary>
    public void StealLease(string path)
    {
        lock (_guard)
        {
            _blobs[path] = _blobs[path] with { Lease = "somebody-else" };
        }
    }

    private static HttpResponseMessage? Unmet(HttpRequestMessage request, StoredBlob? old)
    {
        if (old?.Lease is not null && Header(request, "If-None-Match") is null)
        {
            return Refuse(412, "LeaseIdMissing");
        }

        return (Header(request, "If-Match"), Header(request, "If-None-Match")) switch
        {
            ({ } wanted, _) when old is null || wanted.Trim('"') != old.Version.Trim('"') =>
                Refuse(412, "ConditionNotMet"),
            (_, "*") when old is not null => Refuse(409, "BlobAlreadyExists"),
            _ => null,
        };
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static HttpResponseMessage WithVersion(HttpResponseMessage answer, StoredBlob blob, bool withBytes = false)
    {
        answer.Content = new ByteArrayContent(withBytes ? blob.Bytes : []);
        if (!withBytes)
        {
            answer.Content.Headers.ContentLength = null;
        }

        answer.Content.Headers.LastModified = DateTimeOffset.UnixEpoch;
        answer.Headers.TryAddWithoutValidation("ETag", blob.Version);
        if (blob.Mark is { } mark)
        {
            answer.Headers.Add("x-ms-meta-write", mark);
        }

        return answer;
    }

    private static HttpResponseMessage Refuse(int status, string code)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = new StringContent(
                $"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>No.</Message></Error>",
                Encoding.UTF8,
                "application/xml"),
        };
        answer.Headers.Add("x-ms-error-code", code);
        return answer;
    }

    private sealed record StoredBlob(byte[] Bytes, string Version, string? Mark, string? Lease);
}
