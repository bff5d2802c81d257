using Marknadsplatsen.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSite();

var app = builder.Build();
app.UseSite();
app.MapStaticAssets();
app.MapSite();
app.MapGet("/health/live", () => "ok");
app.Run();
