import type { StarterTalent } from '../talent.ts';

export const SAMENWERKEN_TALENTS: readonly StarterTalent[] = [
  {
    code: 'samenwerken',
    label: 'Samenwerken',
    synonyms: ['teamspeler', 'in een team', 'samen werken', 'teamwork'],
    kind: 'samenwerken',
  },
  {
    code: 'collegas-helpen',
    label: 'Collega’s helpen',
    synonyms: ['behulpzaam', 'bijspringen', 'elkaar helpen'],
    kind: 'samenwerken',
  },
  {
    code: 'goed-luisteren',
    label: 'Goed luisteren',
    synonyms: ['luisterend oor', 'aandacht geven', 'luisteren'],
    kind: 'samenwerken',
  },
  {
    code: 'duidelijk-praten',
    label: 'Duidelijk praten',
    synonyms: ['helder uitleggen', 'goed praten', 'communiceren'],
    kind: 'samenwerken',
  },
  {
    code: 'overleggen',
    label: 'Overleggen',
    synonyms: ['afstemmen', 'bespreken', 'samen beslissen'],
    kind: 'samenwerken',
  },
  {
    code: 'sfeer-maken',
    label: 'Sfeer maken',
    synonyms: ['vrolijk', 'humor', 'gezellig', 'positief'],
    kind: 'samenwerken',
  },
  {
    code: 'respect-tonen',
    label: 'Respect tonen',
    synonyms: ['beleefd', 'vriendelijk', 'omgangsvormen'],
    kind: 'samenwerken',
  },
  {
    code: 'omgaan-met-verschillende-mensen',
    label: 'Omgaan met verschillende mensen',
    synonyms: ['alle culturen', 'iedereen gelijk behandelen', 'open houding'],
    kind: 'samenwerken',
  },
  {
    code: 'iemand-inwerken',
    label: 'Iemand inwerken',
    synonyms: ['nieuwe collega uitleg geven', 'werk voordoen', 'begeleiden van nieuwe mensen'],
    kind: 'samenwerken',
  },
  {
    code: 'leiding-geven',
    label: 'Leiding geven',
    synonyms: ['aansturen', 'ploeg leiden', 'teamleider zijn', 'de baas zijn'],
    kind: 'samenwerken',
  },
  {
    code: 'taken-verdelen',
    label: 'Taken verdelen',
    synonyms: ['werk verdelen', 'delegeren', 'ploeg indelen'],
    kind: 'samenwerken',
  },
  {
    code: 'ruzies-oplossen',
    label: 'Ruzies oplossen',
    synonyms: ['bemiddelen', 'conflicten oplossen', 'sussen'],
    kind: 'samenwerken',
  },
  {
    code: 'eigen-mening-geven',
    label: 'Eigen mening geven',
    synonyms: ['zeggen wat je vindt', 'eerlijk zeggen', 'voor jezelf opkomen'],
    kind: 'samenwerken',
  },
  {
    code: 'complimenten-geven',
    label: 'Complimenten geven',
    synonyms: ['anderen motiveren', 'aanmoedigen', 'motiveren'],
    kind: 'samenwerken',
  },
  {
    code: 'instructies-volgen',
    label: 'Instructies volgen',
    synonyms: ['doen wat gevraagd wordt', 'opdrachten uitvoeren', 'regels volgen'],
    kind: 'samenwerken',
  },
  {
    code: 'werk-overdragen',
    label: 'Werk overdragen',
    synonyms: ['overdracht', 'informatie doorgeven', 'bijpraten'],
    kind: 'samenwerken',
  },
  {
    code: 'vertellen-wat-je-nodig-hebt',
    label: 'Vertellen wat je nodig hebt',
    synonyms: ['grenzen aangeven', 'zeggen wat werkt', 'duidelijk over jezelf'],
    kind: 'samenwerken',
  },
  {
    code: 'samen-een-klus-organiseren',
    label: 'Samen een klus organiseren',
    synonyms: ['samen plannen', 'klus regelen', 'vrijwilligers aansturen'],
    kind: 'samenwerken',
  },
  {
    code: 'anderen-op-hun-gemak-stellen',
    label: 'Anderen op hun gemak stellen',
    synonyms: ['mensen laten thuis voelen', 'gastvrij', 'warm'],
    kind: 'samenwerken',
  },
  {
    code: 'een-groep-toespreken',
    label: 'Een groep toespreken',
    synonyms: ['presenteren', 'spreken voor een groep', 'praatje houden'],
    kind: 'samenwerken',
  },
];
