/** Words that stand inside the compounds of job titles and skills. Plain forms, folded. */
const PARTS = `
  afdeling afval agrarisch akker algemeen apotheek applicatie auto baby bagger bakker balie bank banket basis beauty
  bedrijf bedrijfs beeld begeleiding behandel beheer beton beveiliging bezorg binnen bloem bloemen boek boekhoud
  boom boot bouw bouwplaats brand brandweer brood brug buiten buitendienst bus buurt camera cargo catering chemie commercieel
  computer constructie container controle crisis dag dak dans data dienst dier dieren distributie document douane
  draai drank druk electro elektro energie evenementen event export fiets film financieel foto fris fruit gas gast
  gebouw gebouwen gehandicapten geld gemeente gevel gezin gezins gezondheid gips glas goederen graaf groen groente
  groenten grond haar hal handel haven hef heftruck helpdesk hotel hout huid huis huishoud huishoudelijk huur ict
  import industrie informatie inkoop installatie interieur isolatie jeugd jongeren juridisch kabel kamer kantoor kas
  kassa keuken kinder klant klanten kleding klus koel koerier koffie kraam kraan kunst kust kwaliteit laad lab
  laboratorium land landbouw las lassen leder leer lees les licht lift logistiek lood loon lucht luchthaven lunch
  maaltijd machine magazijn markt massage materiaal media medisch meubel meubels milieu mode mond montage motor
  muziek nacht natuur netwerk olie onderhoud onderwijs ongedierte ontvangst ontwerp openbaar operatie optiek order
  ouderen pakket papier park parkeer patat patient peuter plaat plaatwerk planning plant planten plantsoen pluim
  politie pomp post praktijk pretpark printer proces productie project psychiatrisch raam radio rail receptie recht
  rechts reclame recreatie regel reis reizigers reken restaurant rij rijwiel riool rolstoel salon sanitair schade
  scheep schilder schip schoen schoenen school schoonmaak slacht slagers sloop sociaal software spoel spoor sport
  staal stad stads steen steiger stoel straat straten systeem taal tand tandarts tank taxi techniek technisch teelt
  tegel telecom telefoon terras test textiel theater thuis thuiszorg timmer toezicht tram transport trap trein tuin
  tuinbouw uitvaart vakantie varkens vee veilig veiligheid veld verf verhuis verkeer verkeers verkoop verpakking
  verpleeg verzekering vis vlees vliegtuig vloer voeding voedsel voertuig vormgeving vracht vrachtwagen wacht wagen
  warmte was wasserij water web weg wegen welzijn werf werk werkplaats wijk wind winkel woning zaal zand zee zieken
  ziekenhuis zonne zorg zuivel zwem zwembad
`;

/** Words that close a compound and name the trade or thing itself; before them an unknown word may stand. */
const HEADS = `
  administrateur administratie adviseur agent analist arbeider architect arts assistent bakker bediende begeleider
  behandelaar beheerder bereider besteller bestuurder beveiliger bezorger bloemist bode boer bouwer chauffeur
  cleaner coach consulent controleur coordinator dakdekker directeur docent dokter drukker elektricien expert
  fysiotherapeut gastheer gastvrouw gids glazenwasser handelaar helpende hersteller hoofd hovenier huismeester hulp
  ingenieur inkoper inpakker inspecteur installateur instructeur kapper kassier kelner keurder knipper koerier kok
  kundige kweker kwekerij laborant lader lasser leider leraar machinist magazijnier makelaar maker manager
  mecanicien mechanicus medewerker medewerkster meester mentor metselaar monteur onderhoud ondersteuner ontwerper
  ontwikkelaar operator opzichter orderpicker organisator ouder pedagoog picker planner plukker portier postbode
  programmeur psycholoog receptionist regisseur reiniger rijder schilder schoonmaakster schoonmaker secretaresse
  secretaris servicemonteur slager smid sorteerder specialist spuiter stagiair steller steward stoffeerder
  straatmaker stukadoor surveillant techneut technicus tekenaar telefonist teler timmerman toezichthouder trainer
  uitvoerder vakman verhuizer verkoopster verkoper verloskundige verpleegkundige vertaler vertegenwoordiger
  verzorgende verzorger visser voorbereider voorlichter voorman vormgever vuller wachter wasser werker werkster
  werkvoorbereider winkelier zetter zuster
`;

const split = (list: string) => list.split(/\s+/).filter((word) => word.length > 0);
const HEAD_WORDS = new Set(split(HEADS));
const PART_WORDS = new Set([...split(PARTS), ...HEAD_WORDS]);
const LINKS = ['s', 'en', 'n', 'e'];
const SHORTEST = 3;

/** Heads also come as plurals: "chauffeurs", "begeleiders", "medewerkers". */
function isHead(word: string): boolean {
  return HEAD_WORDS.has(word) || (word.endsWith('s') && HEAD_WORDS.has(word.slice(0, -1)));
}

function isPart(word: string): boolean {
  return PART_WORDS.has(word) || isHead(word);
}

/**
 * The parts of a compound, first part first, or an empty list for a simple word: "vrachtwagenchauffeur" gives
 * vrachtwagen, chauffeur. Takes the split with the fewest parts; with a known head the rest may be any word of four
 * letters or more ("afvalsorteerder", "heftruckmonteur").
 */
export function compoundParts(word: string): string[] {
  if (word.length < SHORTEST * 2) return [];
  const known = fewestParts(word);
  if (known.length > 1) return known;
  if (isPart(word)) return [];
  for (let at = 4; at <= word.length - SHORTEST; at++) {
    const head = word.slice(at);
    if (head.length >= 4 && isHead(head)) return [unlink(word.slice(0, at)), head];
  }
  return [];
}

/** All words inside a compound, also those inside its parts: vrachtwagen, chauffeur, vracht, wagen. */
export function wordsInside(word: string): string[] {
  const found = new Set<string>();
  const pending = compoundParts(word);
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    pending.push(...compoundParts(part));
  }
  return [...found];
}

function unlink(part: string): string {
  return part.length > 5 && part.endsWith('s') ? part.slice(0, -1) : part;
}

/** Dynamic programme over positions: the best split of each prefix, where a part may be followed by a linking sound. */
function fewestParts(word: string): string[] {
  const best: (string[] | undefined)[] = [[]];
  for (let end = SHORTEST; end <= word.length; end++) {
    for (let start = 0; start <= end - SHORTEST; start++) {
      const before = best[start];
      if (before === undefined || (start === 0 && end === word.length)) continue;
      const part = partIn(word.slice(start, end), end === word.length);
      const old = best[end];
      if (part !== undefined && (old === undefined || before.length + 1 < old.length)) best[end] = [...before, part];
    }
  }
  return best[word.length] ?? [];
}

function partIn(piece: string, last: boolean): string | undefined {
  if (isPart(piece)) return piece;
  if (last) return undefined;
  for (const link of LINKS) {
    if (!piece.endsWith(link)) continue;
    const bare = piece.slice(0, -link.length);
    if (bare.length >= SHORTEST && PART_WORDS.has(bare)) return bare;
  }
  return undefined;
}
