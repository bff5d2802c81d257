namespace Marknadsplatsen.Silo.Tests;
