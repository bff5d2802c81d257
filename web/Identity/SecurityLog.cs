using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Events 4400–4499, the ones of security. None names anybody: a way in, a route's pattern and a kind of visitor are
/// words of the program, and a network is a keyed hash of the day.
/// </summary>
internal static partial class SecurityLog
{
    [LoggerMessage(4400, LogLevel.Information, "Somebody came in with {Way}. Network: {Network}.")]
    public static partial void CameIn(ILogger log, WayIn way, string network);

    [LoggerMessage(4401, LogLevel.Warning, "A try to come in with {Way} was refused. Network: {Network}.")]
    public static partial void TryRefused(ILogger log, WayIn way, string network);

    [LoggerMessage(4402, LogLevel.Warning, "A try to come in with {Way} was told to wait. Network: {Network}.")]
    public static partial void TryDelayed(ILogger log, WayIn way, string network);

    [LoggerMessage(4403, LogLevel.Information, "A browser was told to forget who uses it. Network: {Network}.")]
    public static partial void Forgotten(ILogger log, string network);

    [LoggerMessage(
        4410, LogLevel.Warning, "{Route} was refused to {Visitor}, with {Status}. Network: {Network}.")]
    public static partial void AccessRefused(ILogger log, string route, string visitor, int status, string network);

    [LoggerMessage(
        4411,
        LogLevel.Information,
        "{Route} has nothing that {Visitor} may see: it is missing, or somebody else's. Network: {Network}.")]
    public static partial void NothingToSee(ILogger log, string route, string visitor, string network);

    [LoggerMessage(4412, LogLevel.Warning, "{Route} was asked for too often. Network: {Network}.")]
    public static partial void TooOften(ILogger log, string route, string network);

    [LoggerMessage(
        4413, LogLevel.Warning, "A form for {Route} did not have the mark of a page of ours. Network: {Network}.")]
    public static partial void FormWithoutMark(ILogger log, string route, string network);
}
