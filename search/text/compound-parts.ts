/** Words that stand inside the compounds of job titles and skills. Plain forms, folded. */
const PARTS = `
  afdeling afval agrarisch akker alarm algemeen ambulance animatie apotheek apparaat apparaten applicatie arbeid
  archief auto automaat automaten baby bagage bagger bakker balie band banden bank banket basis beauty bedrijf
  bedrijfs beeld begeleiding behandel beheer bejaarden bestel bestrating beton beveiliging bezorg binnen blad bloem
  bloemen boek boekhoud bol bollen boodschappen boom boot bord borden bos bouw bouwplaats brand brandstof brandweer
  bril brood brug budget buiten buitendienst burger bus buurt camera cargo catering centrum chemie commercieel
  complex computer congres constructie container content controle crisis dag dagbesteding dagverblijf dak dans data
  deur deuren dienst dier dieren digitaal display distributie document dorp douane draai drank druk electro elektro
  elektronica energie evenementen event expeditie export factuur festival fiets fietsen filiaal film financieel flat
  flex foto fris fruit garage gas gast gebouw gebouwen gehandicapten geld geluid gemeente gereedschap gevel gewas
  gezicht gezin gezins gezondheid gips glas glasvezel goederen graaf groen groente groenten groep groeps grond haar
  hal handel haven hef heftruck hek hekwerk helpdesk hijs honden hoog hotel hout huid huis huishoud huishoudelijk
  huisvesting hulpmiddelen huur ict import incasso industrie informatie inkoop inpak installatie interieur internet
  inval isolatie jeugd jongeren juridisch kaart kaas kabel kabels kamer kantoor kas kassa kassen kast ketting keuken
  kinder kinderen kippen klant klanten klas klassen kleding kleine klimaat klus koel koeling koerier koffie kozijn
  kozijnen kraam kraan kranten kunst kunststof kust kwaliteit laad lab laboratorium land landbouw landschap las
  lassen leder leer leerling leerlingen lees leiding les levensmiddelen licht lift lijn linnen logistiek loket lood
  loon loopbaan lucht luchthaven lunch maai maaltijd maaltijden machine machines magazijn management marketing markt
  massage materiaal media medisch meter metro meubel meubels meubilair milieu mode moeder mond montage motor museum
  muziek naai nacht nagel natuur netwerk object olie onderdelen onderhoud onderwijs onderzoek ongedierte ontvangst
  ontwerp oogst openbaar operatie oproep opslag optiek opvang order ouderen pakket pallet panelen papier park
  parkeer parken patat patient personeel personeels peuter plaag plaat plaats plaatwerk plafond planning plant
  planten plantsoen platen ploeg pluim podium politie pomp post pot praktijk pretpark printer proces productie
  project promotie psychiatrisch raam radio rail ramen rayon receptie recht rechts reclame recreatie regel reiniging
  reis reizigers reken reparatie restaurant retour rijwiel riolering riool rolstoel salaris salon sanitair schade
  scheep schilder schip schoen schoenen school schoonmaak schuld seizoen servies slacht slagers sloop snack snij
  snoei sociaal software sorteer speel spel spoed spoel spoor sport staal stad stads stal stand stapel station steen
  steiger stelling stoel storing straat strand straten streek systeem taal tafel tand tandarts tank tapijt taxi
  techniek technisch teelt tegel tegels telecom telefoon terras terrein test textiel theater thuis thuiszorg timmer
  toezicht toiletten toren tram transport trap trein tuin tuinbouw tuincentrum uitvaart uitzend vaat vak vakantie
  vakken varkens vee veeg veilig veiligheid veiling veld ventilatie verblijf verf vergunning verhuis verhuur verkeer
  verkeers verkoop verpak verpakking verpleeg vers verzekering vis vlees vleeswaren vliegtuig vliegveld vloer
  voeding voedsel voertuig voetbal voorraad vorm vormgeving vracht vrachtauto vrachtwagen vrachtwagens vuil vuilnis
  wacht wagen wagens waren warm warmte was wasmachine wasserij water waterleiding web weg wegen welzijn werf werk
  werkplaats wijk wind winkel witgoed woning woon zaag zaak zaal zaken zand zee zieken ziekenhuis zomer zonne
  zonnepanelen zorg zuivel zwem zwembad zwerf
`;

/** Words that close a compound and name the trade or thing itself; before them an unknown word may stand. */
const HEADS = `
  aanlegger administrateur administratie adviseur afhandelaar agent analist arbeider architect arts assistent
  assistente bakker bakkerij bediende bediener bediening begeleider begeleiding behandelaar behandeling beheerder
  bereider bestrijder bestrijding bestuurder beveiliger bewaker bewaking bewerker bezorger bezorging bloemist bode
  boer bouwer brouwerij chauffeur chef cleaner coach consulent controleur coordinator dakdekker directeur docent
  dokter drukker drukkerij elektricien expert fabriek fysiotherapeut gastheer gastvrouw gids gieter glazenwasser
  handelaar helpende hersteller hoofd houder hovenier huismeester hulp ingenieur inkoper inpakker inspecteur
  installateur installatie instructeur inzamelaar kapper kassier kelner keurder knipper koerier kok kundige kweker
  kwekerij laborant lader lasser legger leider leiding leraar maakster machine machinist magazijnier makelaar maker
  manager mecanicien mechanicus medewerker medewerkster meester mentor metselaar montage monteur onderhoud
  ondersteuner ondersteuning ontwerper ontwikkelaar operator ophaler opzichter orderpicker organisator ouder
  pedagoog picker planner plukker portier postbode programmeur psycholoog receptionist regelaar regisseur reiniger
  reiniging reparateur reparatie rijder schilder schoonmaakster schoonmaker secretaresse secretaris servicemonteur
  slager slagerij smid sorteerder specialist spuiter stagiair steller steward stoffeerder storter straatmaker
  stukadoor stylist surveillant techneut technicus techniek tekenaar telefonist teler timmerman toezicht
  toezichthouder trainer transport trekker uitvoerder vakman veger verhuizer verhuur verkoop verkoopster verkoper
  verloskundige verpleegkundige vertaler vertegenwoordiger vervoer verwerker verwerking verzorgende verzorger
  verzorging visser vlechter voorbereider voorlichter voorman voorziener voorziening vormgever vuller wachter wasser
  werker werkster werkvoorbereider winkel winkelier zetter zetting zuster
`;

const split = (list: string) => list.split(/\s+/).filter((word) => word.length > 0);
const HEAD_WORDS = new Set(split(HEADS));
const PART_WORDS = new Set([...split(PARTS), ...HEAD_WORDS]);
const LINKS = ['s', 'en', 'n', 'e'];
const SHORTEST = 3;
const SHORTEST_HEAD = 4;
/** Before a head these make another word of it: bewerker, verkoper, onthouder. */
const PREFIXED = /(?:^|.)(?:be|ver|ont|her|ge|mede)$/;

/** Heads also come as plurals: "chauffeurs", "begeleiders", "medewerkers". */
function isHead(word: string): boolean {
  return HEAD_WORDS.has(word) || (word.endsWith('s') && HEAD_WORDS.has(word.slice(0, -1)));
}

function isPart(word: string): boolean {
  return PART_WORDS.has(word) || isHead(word);
}

/**
 * The parts of a compound, first part first, or an empty list for a simple word: "vrachtwagenchauffeur" gives
 * vrachtwagen, chauffeur. Takes the split with the fewest parts; with a known head the rest may be any word of three
 * letters or more ("afvalsorteerder", "heftruckmonteur").
 */
export function compoundParts(word: string): string[] {
  if (word.length < SHORTEST * 2) return [];
  const known = fewestParts(word);
  if (known.length > 1) return known;
  if (isPart(word)) return [];
  for (let at = SHORTEST; at <= word.length - SHORTEST_HEAD; at++) {
    const [rest, head] = [word.slice(0, at), word.slice(at)];
    if (isHead(head) && !PREFIXED.test(rest)) return [unlink(rest), head];
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
