namespace Marknadsplatsen.Grains.Tests;
