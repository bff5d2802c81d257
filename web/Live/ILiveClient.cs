namespace Marknadsplatsen.Web.Live;

/// <summary>What an open page can be told.</summary>
public interface ILiveClient
{
    /// <summary>Something happened in an audience that the page follows.</summary>
    Task Changed(LiveMessage message);
}
