namespace Marknadsplatsen.Domain.Hosts;

/// <summary>A text of <see cref="HostPage"/>.</summary>
public enum HostPageField
{
    /// <summary><see cref="HostPage.Story"/>.</summary>
    Story = 0,

    /// <summary><see cref="HostPage.WhatItIsLike"/>.</summary>
    WhatItIsLike = 1,

    /// <summary><see cref="HostPage.GettingIn"/>.</summary>
    GettingIn = 2,

    /// <summary><see cref="HostPage.HouseRules"/>.</summary>
    HouseRules = 3,

    /// <summary><see cref="HostPage.MoneyGoesTo"/>.</summary>
    MoneyGoesTo = 4,
}
