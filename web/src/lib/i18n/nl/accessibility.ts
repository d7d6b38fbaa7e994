import type { ProsePage } from '../prose.ts';

export const accessibility: ProsePage = {
  title: 'Toegankelijkheid',
  description:
    'Hoe toegankelijk Werkbrug is volgens EN 301 549 en WCAG 2.2 AA, en waar u terechtkunt als iets niet lukt.',
  lead: 'Iedereen moet Werkbrug kunnen gebruiken. Hier staat wat we daarvoor doen, wat al goed gaat en wat nog niet is onderzocht.',
  actions: [],
  sections: [
    {
      title: 'De norm',
      text: [
        'Werkbrug is gemaakt voor EN 301 549, met de eisen van WCAG 2.2 op niveau A en AA. Dat is de norm die hoort bij het Besluit digitale toegankelijkheid overheid.',
      ],
    },
    {
      title: 'De stand nu: gedeeltelijk onderzocht',
      text: [
        'Wij onderzoeken de pagina’s zelf, met een automatische test bij elke wijziging. Een onderzoek door een onafhankelijk bureau is nog niet gedaan. Daarom noemen wij Werkbrug nog niet “volledig toegankelijk”.',
      ],
      bullets: [
        'Automatisch getest op WCAG 2.2 A en AA, op telefoon- en computerformaat, licht en donker: geen fouten gevonden',
        'Alles werkt met het toetsenbord, en zonder script in de browser',
        'Pagina’s passen op een scherm van 320 pixels breed zonder opzij te schuiven',
        'Nog niet met de hand onderzocht: schermlezers, vergroting tot 400 procent en eigen kleuren van het systeem',
      ],
    },
    {
      title: 'Wat we doen om het goed te houden',
      text: [
        'De teksten zijn op taalniveau B1. De test op toegankelijkheid draait mee met elke nieuwe versie. Een fout van de test houdt de nieuwe versie tegen.',
      ],
    },
    {
      id: 'melden',
      title: 'Lukt er iets niet?',
      text: [
        'Bel ons. Wij helpen u meteen op een andere manier en laten binnen 5 werkdagen weten wat we eraan doen. Bent u niet tevreden met het antwoord? Dan kunt u een klacht indienen bij de Nationale ombudsman.',
      ],
      link: { href: 'https://www.nationaleombudsman.nl', label: 'Naar de Nationale ombudsman' },
    },
  ],
  version: '23 november 2026',
};
