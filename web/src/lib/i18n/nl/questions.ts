export const questions = {
  title: 'Vragen en antwoorden',
  description: 'Antwoorden op vragen van werkzoekenden en werkgevers over Werkbrug.',
  lead: 'Staat je vraag er niet bij? Bel ons.',
  groups: [
    {
      title: 'Voor werkzoekenden',
      items: [
        {
          question: 'Kan een werkgever zien wie ik ben?',
          answer:
            'Nee. Elke kaart past op minstens 5 mensen. De werkgever krijgt je naam pas als jij ja zegt tegen een kennismaking.',
        },
        {
          question: 'Heeft het gevolgen voor mijn uitkering als ik niet meedoe of nee zeg?',
          answer: 'Nee. Je sleutel uitzetten of nee zeggen heeft geen gevolgen en komt niet bij handhaving.',
        },
        {
          question: 'Hoe kom ik in mijn profiel?',
          answer:
            'Je klantmanager nodigt je uit. Je krijgt een mail met een link. Later kun je inloggen met een wachtwoord, of een nieuwe link vragen.',
        },
        {
          question: 'Mijn kaart is niet te vinden. Hoe kan dat?',
          answer:
            'Er moeten twee sleutels aan staan: die van jou en die van je klantmanager. Daarna komt je kaart mee in de volgende ronde. Zijn er te weinig mensen met een kaart zoals die van jou, dan maken we hem ruimer of wachten we een ronde.',
        },
        {
          question: 'Kan ik iets in mijn profiel veranderen als mijn sleutel aan staat?',
          answer: 'Ja, altijd. Op je kaart verandert het in de volgende ronde. Je sleutel uitzetten werkt wel meteen.',
        },
        {
          question: 'Wie heeft er in mijn gegevens gekeken?',
          answer: 'Dat zie je als je bent ingelogd. Er staat bij wie het was, wanneer en waarom.',
        },
        {
          question: 'Ik heb geen computer. Wat nu?',
          answer:
            'Een telefoon is genoeg. Lukt dat niet, dan vult je klantmanager alles samen met je in. Je kunt elke pagina op papier krijgen.',
        },
      ],
    },
    {
      title: 'Voor werkgevers',
      items: [
        {
          question: 'Wat kost het?',
          answer: 'Niets. Werkbrug is van de gemeenten in de regio.',
        },
        {
          question: 'Waarom zie ik geen namen?',
          answer:
            'De kandidaat beslist wie zijn naam krijgt. U ziet wat iemand kan en wanneer iemand kan werken. Na een ja krijgt u de naam en het telefoonnummer.',
        },
        {
          question: 'Hoe snel hoor ik iets na mijn interesse?',
          answer: 'Binnen 2 werkdagen. Duurt het langer, dan krijgt u daar bericht van.',
        },
        {
          question: 'Waarom moet ik eerst een vacature plaatsen?',
          answer:
            'Zo weet de kandidaat om welk werk het gaat, en kan uw accountmanager kijken wie het best past. Zoeken kan ook zonder vacature.',
        },
        {
          question: 'Waarom staat er geen precies aantal kandidaten?',
          answer:
            'Met precieze aantallen zou iemand kunnen uitrekenen wie er achter een kaart zit. Daarom staan aantallen in groepen, zoals 10–19.',
        },
        {
          question: 'Kan ik met collega’s zoeken?',
          answer: 'Ja. Uw bedrijf kan meer gebruikers hebben. Het aantal keren interesse geldt voor het hele bedrijf.',
        },
      ],
    },
  ],
};

export type Questions = typeof questions;
