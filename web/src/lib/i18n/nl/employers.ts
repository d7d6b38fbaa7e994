import type { ProsePage } from '../prose.ts';

export const employers: ProsePage = {
  title: 'Ik zoek personeel',
  description: 'Zoek kandidaten per sector, toon interesse en hoor binnen 2 werkdagen iets van uw accountmanager.',
  lead: 'U zoekt op wat iemand kan. Een vaste accountmanager brengt u bij elkaar.',
  actions: [
    { href: '/zoeken', label: 'Zoek kandidaten' },
    { href: '/werkgevers/aanmelden', label: 'Meld uw bedrijf aan' },
  ],
  sections: [
    {
      title: 'U meldt uw bedrijf aan',
      text: [
        'Vul uw KvK-nummer en uw gegevens in. Wij controleren eerst uw bedrijf. Dat duurt hoogstens 2 werkdagen. U krijgt daarna een vaste accountmanager voor uw sector.',
      ],
    },
    {
      title: 'U zoekt per sector',
      text: [
        'U zoekt op werk of beroep, afstand, uren, niveau en wanneer iemand kan beginnen. Elke kaart past op minstens 5 mensen. Namen ziet u nog niet.',
        'Heeft iemand iets nog niet ingevuld, dan staat die persoon apart onder “onbekend”. Wij laten niemand stil weg.',
      ],
    },
    {
      title: 'U toont interesse met een vacature',
      text: [
        'Plaats eerst een vacature. Uw accountmanager keurt hem goed of belt u met een vraag. Daarna kunt u interesse tonen, en ziet u wat mensen zelf extra laten zien.',
        'Uw accountmanager zoekt binnen de groep wie er het best past. U hoort binnen 2 werkdagen iets.',
      ],
    },
    {
      title: 'De kandidaat kiest',
      text: [
        'Zegt de kandidaat ja, dan krijgt u de naam en het telefoonnummer, en de kandidaat krijgt die van u. Zegt de kandidaat nee, dan noemen wij geen reden. Wij wijzen u dan op anderen die passen.',
      ],
    },
    {
      title: 'Eerst proberen kan',
      text: [
        'Soms is een proefplaatsing mogelijk. Uw accountmanager vertelt u welke regelingen er zijn en wat zij voor u betekenen.',
      ],
    },
    {
      title: 'Een functie op maat',
      text: [
        'Hebt u werk dat blijft liggen, maar geen passende vacature? Uw accountmanager denkt mee over een functie die u nog kunt samenstellen.',
      ],
    },
  ],
  version: '23 november 2026',
};
