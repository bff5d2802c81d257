using Marknadsplatsen.Silo;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web;
using Marknadsplatsen.Web.Api;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;

// Settings come with the program; what it stores is relative to where it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

builder.Services.AddCity();
builder.Services.AddSqliteGrainStorage();
builder.AddGrainEngine();
builder.Services.AddMatching();
builder.Services.AddStartUp();
builder.Services.AddKeys();
builder.Services.AddVisitors();
builder.Services.AddSite();
builder.Services.AddMarketplaceApi();
builder.Services.AddLive();
builder.Services.AddParticipantPages();
builder.Services.AddDeskPages();
builder.Services.AddDevSignIn();

var app = builder.Build();
app.UseSite();
app.MapStaticAssets();
app.MapSite();
app.MapMarketplaceApi();
app.MapLive();
app.MapParticipantPages();
app.MapDeskPages();
app.MapDevSignIn();
app.MapHealth();
app.Run();
