using Marknadsplatsen.Silo.Commands;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Silo.Retention;

if (InitArguments.Begins(args))
{
    return await InitCommand.RunAsync(args, Console.Out);
}

// Settings come with the program; what it stores is relative to where it is started.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    // The words of a command are no settings.
    Args = RetentionCommand.IsMeant(args) ? [.. args.Skip(RetentionCommand.WordCount)] : args,
    ContentRootPath = AppContext.BaseDirectory,
});

if (StoreCommands.Knows(args))
{
    return StoreCommands.Run(args, builder.Configuration, TimeProvider.System, Console.Out, Console.Error);
}

if (MigrateCommand.IsMeant(args))
{
    return await MigrateCommand.RunAsync(builder.Configuration, TimeProvider.System, Console.Out, Console.Error);
}

if (RetentionCommand.IsMeant(args))
{
    return await RetentionCommand.RunAsync(builder, args, Console.Out);
}

builder.AddMarketplace();
builder.Services.AddDevSignIn();

var app = builder.Build();
app.MapStaticAssets();
app.UseMarketplace();
app.MapDevSignIn();
try
{
    app.Run();
}
catch (Exception failure) when (StartRefusal.Of(failure) is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return StartRefusal.ExitCode;
}

return Environment.ExitCode;
