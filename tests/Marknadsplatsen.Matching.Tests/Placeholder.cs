namespace Marknadsplatsen.Matching.Tests;
