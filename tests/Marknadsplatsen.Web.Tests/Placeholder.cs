namespace Marknadsplatsen.Web.Tests;
