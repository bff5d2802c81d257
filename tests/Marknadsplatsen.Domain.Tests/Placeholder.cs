namespace Marknadsplatsen.Domain.Tests;
