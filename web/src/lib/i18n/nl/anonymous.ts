import type { ProsePage } from '../prose.ts';

export const anonymous: ProsePage = {
  title: 'Zo blijf je anoniem',
  description: 'Elke kaart past op minstens 5 mensen. Lees hoe Werkbrug dat doet en wat een werkgever nooit ziet.',
  lead: 'Elke kaart past op minstens 5 mensen, dus niemand kan zien wie jij bent. Hier lees je hoe dat werkt.',
  actions: [],
  sections: [
    {
      title: 'Werkgevers zoeken niet in mensen',
      text: [
        'Een werkgever zoekt in kaarten. Op een kaart staan alleen keuzes uit vaste lijsten: de soort werk, de buurt van een gemeente, het aantal uren, het niveau en wanneer iemand kan beginnen.',
        'Wij zetten mensen die op elkaar lijken bij elkaar in een groep. Een groep van minder dan 5 mensen maken we ruimer. Lukt dat niet, dan tonen we hem niet.',
        'Een zoekvraag geeft dus altijd hele groepen terug. Ook wie heel vaak zoekt, of twee zoekvragen van elkaar aftrekt, houdt groepen van 5 of meer over, of niets.',
      ],
    },
    {
      title: 'Dit ziet een werkgever nooit voordat je ja zegt',
      text: [],
      bullets: [
        'Je naam, foto, leeftijd, adres, telefoonnummer en mailadres',
        'Of je man of vrouw bent, en waar je vandaan komt',
        'Je uitkering, je gezondheid en je loonwaarde',
        'Wat je met je klantmanager bespreekt',
        'Tekst die je zelf schreef',
      ],
    },
    {
      title: 'Twee sleutels',
      text: [
        'Je kaart is alleen te vinden als jij én je klantmanager de sleutel aanzetten. De sleutels staan uit tot jullie ze aanzetten.',
        'Je kunt je sleutel altijd uitzetten. Je kaart is dan binnen 5 seconden weg. Dat heeft geen gevolgen voor je uitkering.',
        'Na 60 dagen vragen we of alles nog klopt. Horen we niets van je, dan verbergen we je kaart.',
      ],
    },
    {
      title: 'Meer laten zien mag, maar alleen als het kan',
      text: [
        'Je kunt zelf kiezen om iets extra’s te laten zien, zoals een taal of een rijbewijs. Vooraf zie je op hoeveel anderen je dan nog lijkt.',
        'Zijn dat er minder dan 4, dan kan het niet. Zo zijn jullie altijd met minstens 5. Wie meer laat zien, maakt de anderen nooit makkelijker te vinden.',
      ],
    },
    {
      title: 'Elke ronde een nieuw nummer',
      text: [
        'Kaarten veranderen alleen in rondes, standaard een keer per nacht. In elke ronde krijgt een kaart een nieuw nummer, en elk bedrijf ziet een ander nummer. Zo kan niemand een kaart door de tijd volgen.',
        'Aantallen staan altijd in groepen: 5–9, 10–19, 20–49 of 50+. Nooit een precies aantal.',
      ],
    },
    {
      title: 'Wie mag er zoeken?',
      text: [
        'Alleen bedrijven die we kennen. Een accountmanager controleert elk bedrijf voordat het mag zoeken. Interesse tonen kan alleen met een vacature die is goedgekeurd, en een bedrijf kan dat niet onbeperkt doen.',
        'Wil je dat een bepaald bedrijf je kaart niet ziet? Dat kun je in je profiel aangeven.',
      ],
    },
    {
      title: 'En binnen de gemeente?',
      text: [
        'Medewerkers zien alleen mensen die bij hun werk horen. Elke keer dat iemand je gegevens opent, leggen we vast wie dat was, wanneer en waarom. Jij kunt dat zelf bekijken.',
      ],
    },
    {
      title: 'Wat we niet kunnen beloven',
      text: [
        'Zeg je ja tegen een kennismaking, dan krijgt de werkgever je naam en telefoonnummer, en jij die van de werkgever. Vanaf dan ben je voor die werkgever niet meer anoniem. Daarom kies jij, elke keer opnieuw.',
      ],
    },
  ],
  version: '23 november 2026',
};
