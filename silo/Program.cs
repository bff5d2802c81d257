using Marknadsplatsen.Silo.Commands;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Silo.Hosting;

// Settings come with the program; what it stores is relative to where it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

if (StoreCommands.Knows(args))
{
    return StoreCommands.Run(args, builder.Configuration, TimeProvider.System, Console.Out, Console.Error);
}

builder.AddMarketplace();
builder.Services.AddDevSignIn();

var app = builder.Build();
app.MapStaticAssets();
app.UseMarketplace();
app.MapDevSignIn();
app.Run();
return Environment.ExitCode;
