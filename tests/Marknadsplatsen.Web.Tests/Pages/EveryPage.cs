namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>
/// An address of every page, by who opens it. Everything that must hold on each page is checked over this list; a page
/// without a row here fails the build.
/// </summary>
internal static class EveryPage
{
    /// <summary>Pages of somebody who looks for something to do.</summary>
    public static readonly string[] OfParticipants =
    [
        "/mina/hjalp",
        "/nytt", "/nytt/val",
        "/", "/hitta", "/hitta?timeOfDay=evening&area=soder", "/uppdrag/u001", "/fragor/1", "/fragor/2", "/fragor/3",
        "/uppdrag/u001/utskrift", "/oppet-nu",
        "/fragor/4", "/fragor/5", "/fragor/6", "/passar-dig", "/passar-dig?fler=ja", "/passar-dig/varfor-inte",
        "/om-matchningen", "/mina", "/mina/ta-bort", "/glom", "/hjalpa-nagon", "/kort", "/logga-in", "/logga-in/kod",
        "/kontakt", "/nytt-kort", "/delad-dator", "/in", "/inbjudan",
        "/forening/ny",
        "/tillganglighet", "/integritet", "/samtycke", "/ersattning",
        "/mina/uppgifter", "/mina/namn", "/mina/vem-har-tittat", "/mina/delningskort", "/om-delningskort", "/delat",
        "/foreningar/verdandi-soder",
        "/min-vecka", "/mina/meddelanden", "/uppdrag/u001/tillfallen", "/uppdrag/u001/stodperson",
        "/svar", "/mina/stod", "/mina/jobba", "/mina/kamrat", "/mina/gjort", "/intyg", "/uppdrag/u001/kanns-fel",
        "/uppdrag/u001/undrar", "/om-larmen",
    ];

    /// <summary>Pages of an association, which is <see cref="Association"/>.</summary>
    public static readonly string[] OfAssociations =
    [
        "/forening", "/forening/nytt", "/forening/uppdrag/u001", "/forening/uppdrag/u001/andra",
        "/forening/uppdrag/u001/andra/allt", "/forening/personer", "/inloggning",
        "/forening/utkast", "/forening/hjalpa-till", "/forening/hjalpa-till?visa=ja", "/forening/plocka",
        "/forening/nytt?mall=m1",
        "/forening/marke",
        "/forening/att-svara", "/forening/sida", "/forening/bilder",
        "/forening/paminnelser", "/forening/siffror", "/forening/kalender",
        "/forening/uppdrag/u001/mottagande", "/forening/uppdrag/u001/affisch", "/forening/uppdrag/u001/medvard",
        "/forening/affisch",
    ];

    /// <summary>Pages of a coordinator.</summary>
    public static readonly string[] OfCoordinators =
    [
        "/tavla/mina-personer",
        "/tavla", "/tavla?area=soder&timeOfDay=evening", "/tavla/vantar", "/tavla/utan-kort",
        "/tavla/register", "/tavla/nytt-kort", "/tavla/personer",
        "/tavla/nya", "/tavla/granska", "/tavla/marken", "/tavla/kamrater",
        "/tavla/att-svara", "/tavla/over-tid", "/tavla/over-tid?efter=forening", "/tavla/kvallar", "/tavla/larm",
        "/tavla/skarm", "/tavla/bilder/verdandi-soder",
    ];

    /// <summary>The association whose assignment the list names.</summary>
    public const string Association = "verdandi-soder";

    /// <summary>
    /// Addresses that answer with another page: a redirect, or what a person meets after a tap.
    /// </summary>
    public static readonly string[] WithoutPage =
    [
        "/fragor", "/sprak/sv", "/uppdrag/u001/svar", "/uppdrag/u001/ja", "/in/stad/svar", "/glom/sjalv",
        "/uppdrag/u001/tillfallen/kommer",
        "/logga-in/kod/skriv", "/kontakt/kod",
        "/mina/uppgifter.json", "/delat/visa",
        "/k/BCDF", "/bilder/verdandi-soder/finns-inte-480.jpg",
        "/kalender/forening/finns-inte.ics", "/forening/siffror.csv",
        "/kalender/finns-inte.ics", "/uppdrag/u001/meddelanden", "/svar/finns-inte",
        "/forening/svar/finns-inte", "/tavla/svar/finns-inte", "/tavla/stod/x",
        "/tavla/stod/x/gjort", "/lyssna/start.sv.mp3",
        "/forening/uppdrag/u001/meddelanden/x", "/forening/uppdrag/u001/kontakt/x",
        "/tavla/meddelanden/u001/x", "/forening/uppdrag/u001/intyg/x", "/tavla/intyg/u001/x", "/mina/intyg/u001",
    ];
}
