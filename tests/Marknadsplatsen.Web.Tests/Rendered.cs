using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Web.Tests;

/// <summary>A component as the browser gets it.</summary>
internal static class Rendered
{
    /// <summary>The body that holds the component. Parameters by name; texts are strict.</summary>
    public static async Task<IElement> Of<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        var site = new SiteOptions { StrictTexts = true };
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(Microsoft.Extensions.Options.Options.Create(site))
            .AddSingleton<IHttpContextAccessor, HttpContextAccessor>()
            .AddSingleton<Web.Texts>()
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var values = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TComponent>(values)).ToHtmlString());
        return new HtmlParser().ParseDocument(html).Body!;
    }

    /// <summary>The words of an element, with runs of space as one.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
