import { words } from './fold.ts';
import { stem } from './stem.ts';

/**
 * Words people use for the same work. Every member finds every other one, a step below its own word. A member of more
 * than one word is found when all its words are; only single words are looked up.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['schoonmaker', 'poetser', 'poetshulp', 'interieurverzorger', 'huishoudelijke hulp', 'schoonmaakmedewerker'],
  ['vrachtwagenchauffeur', 'trucker', 'truckchauffeur', 'beroepschauffeur'],
  ['bezorger', 'koerier', 'pakketbezorger', 'maaltijdbezorger'],
  ['chauffeur', 'bestuurder'],
  ['vuilnisman', 'afvalinzamelaar', 'huisvuilbelader', 'belader'],
  ['orderpicker', 'magazijnmedewerker', 'logistiek medewerker', 'verzamelaar'],
  ['heftruck', 'vorkheftruck', 'reachtruck'],
  ['inpakker', 'verpakker', 'inpakmedewerker'],
  ['vakkenvuller', 'winkelmedewerker', 'supermarktmedewerker'],
  ['verkoper', 'winkelbediende', 'verkoopmedewerker'],
  ['kassamedewerker', 'caissiere', 'kassier'],
  ['ober', 'serveerster', 'kelner', 'bediening'],
  ['kok', 'keukenmedewerker', 'chefkok'],
  ['afwasser', 'spoelkeuken', 'keukenhulp'],
  ['barista', 'barman', 'barmedewerker'],
  ['tuinman', 'hovenier', 'groenmedewerker', 'plantsoenmedewerker', 'groenvoorziener'],
  ['kas', 'tuinbouw', 'glastuinbouw'],
  ['stratenmaker', 'straatmaker'],
  ['schilder', 'huisschilder'],
  ['loodgieter', 'installateur', 'sanitair'],
  ['elektricien', 'elektromonteur', 'elektrotechniek'],
  ['automonteur', 'autotechnicus', 'garagemonteur'],
  ['fietsenmaker', 'rijwielhersteller', 'fietsmonteur', 'fietstechnicus'],
  ['bewaker', 'beveiliger', 'portier'],
  ['toezichthouder', 'boa', 'handhaver'],
  ['conciërge', 'huismeester', 'gebouwbeheerder'],
  ['receptionist', 'baliemedewerker', 'gastheer'],
  ['telefonist', 'callcenter', 'klantenservice'],
  ['secretaresse', 'managementassistent', 'office manager'],
  ['administratie', 'kantoor', 'backoffice'],
  ['boekhouder', 'administrateur', 'financieel medewerker'],
  ['helpdesk', 'servicedesk', 'ict ondersteuning'],
  ['programmeur', 'ontwikkelaar', 'developer', 'software engineer'],
  ['ict', 'it', 'automatisering'],
  ['verzorgende', 'zorgmedewerker', 'helpende', 'thuishulp'],
  ['verpleegkundige', 'zuster', 'verpleger'],
  ['thuiszorg', 'wijkverpleging'],
  ['kinderopvang', 'crèche', 'peuterspeelzaal', 'kinderdagverblijf'],
  ['pedagogisch medewerker', 'kinderleidster', 'groepsleidster'],
  ['docent', 'leraar', 'leerkracht', 'juf', 'onderwijzer'],
  ['onderwijsassistent', 'klassenassistent'],
  ['metselaar', 'bouwvakker'],
  ['bouw', 'bouwplaats', 'constructie'],
  ['sloper', 'sloopmedewerker'],
  ['kapper', 'haarstylist', 'haarverzorger'],
  ['naaister', 'kleermaker', 'coupeuse', 'kleding herstellen'],
  ['lopende band', 'productiemedewerker', 'fabrieksmedewerker', 'fabriek'],
  ['operator', 'machinebediener', 'procesoperator'],
  ['lasser', 'metaalbewerker', 'constructiebankwerker'],
  ['klusser', 'klusjesman', 'onderhoudsmedewerker', 'allround vakman'],
  ['rijbewijs', 'autorijden'],
  ['horeca', 'restaurant', 'café', 'catering'],
  ['groen', 'tuin', 'plantsoen', 'natuur'],
  ['zorg', 'welzijn'],
  ['winkel', 'detailhandel', 'retail', 'supermarkt'],
  ['logistiek', 'magazijn', 'distributie', 'warehouse'],
  ['techniek', 'technisch'],
  ['buiten', 'buitenwerk', 'buitenlucht'],
  ['computer', 'pc', 'laptop'],
  ['klantvriendelijk', 'servicegericht', 'klantgericht'],
  ['samenwerken', 'teamspeler'],
  ['zelfstandig', 'zelfstandigheid'],
];

/** A synonym as the terms of its words, the last one being the head. */
type Phrase = readonly string[];

const phrases: Phrase[][] = GROUPS.map((group) =>
  group.map((member) => words(member).map(({ word }) => stem(word))).filter((phrase) => phrase.length > 0),
);

const groupsByTerm = new Map<string, number[]>();
for (const [index, group] of phrases.entries()) {
  for (const phrase of group) {
    const [only] = phrase;
    if (phrase.length !== 1 || only === undefined) continue;
    groupsByTerm.set(only, [...(groupsByTerm.get(only) ?? []), index]);
  }
}

/** The other members of every group this term is in. */
export function synonymsOf(term: string): Phrase[] {
  const groups = groupsByTerm.get(term) ?? [];
  return groups.flatMap((index) => (phrases[index] ?? []).filter((phrase) => phrase.length > 1 || phrase[0] !== term));
}
