namespace Marknadsplatsen.Storage.Tests;
