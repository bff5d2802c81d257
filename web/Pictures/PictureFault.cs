namespace Marknadsplatsen.Web.Pictures;

/// <summary>Why a file is not taken as a picture.</summary>
public enum PictureFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It has more bytes than are taken.</summary>
    TooLarge,

    /// <summary>It is no JPEG, PNG or WebP, whatever it is called.</summary>
    WrongKind,

    /// <summary>It moves.</summary>
    Moving,

    /// <summary>It has more pixels, or asks for more work, than it may.</summary>
    TooManyPixels,

    /// <summary>It ends too early, or is damaged.</summary>
    Unreadable,

    /// <summary>Too many pictures wait to be read.</summary>
    Busy,
}
