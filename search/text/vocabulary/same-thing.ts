import { groups } from './groups.ts';

/** Words for the same thing, place or trade, and letters that stand for them; read as `SAME_WORK`. */
export const SAME_THING = groups(`
  klantmanager, werk en inkomen, uitkering, sociale voorzieningen, wmo, bijstand, sociale dienst,
    uitkeringsconsulent
  burgerzaken, burgerlijke stand, bevolkingszaken
  ambtenaar, overheidsmedewerker, openbaar bestuur, gemeentemedewerker
  beleidsmedewerker, beleidsadviseur, beleidsambtenaar
  reisbureau, reizen, reisagent
  toerist, toerisme, stadsgids
  ongedierte, plaagdieren, muizen, ratten, insecten
  zonnepaneel, zonnepanelen, pv, zonne-energie
  glasvezel, kabel
  glazenwasser, ramen wassen, ramen lappen, glasbewasser
  wasserij, wassen, wasgoed, wassalon, wasserette
  strijken, strijker, strijkster
  slager, vlees, slagerij
  bakker, bakkerij, brood, bakken
  banket, taart, gebak, patisserie, banketbakker
  groente, fruit, groenteboer
  bloemist, bloemen, bloemenwinkel, bloemschikker
  sierteelt, bloemen en planten
  markt, marktkoopman, marktkramer, marktverkoper
  kringloop, tweedehands, kringloopwinkel
  tankstation, benzinestation, benzinepomp, pompstation, pompbediende
  vertegenwoordiger, buitendienst, handelsreiziger, sales
  verkoop, sales, verkopen, commercieel
  inkoop, aankoop, inkopen, purchasing, buyer
  distributie, goederenstroom, supply chain
  import, export, douane, transit, customs, internationale handel
  bioscoop, film, cinema
  theater, toneel, schouwburg
  evenement, event, evenementen
  camping, kampeerterrein, vakantiepark
  pretpark, attractiepark, amusementspark, attractie
  animatie, animatieteam, recreatiewerk, entertainment
  dj, diskjockey
  muziek, muzikaal
  zanger, zangeres, vocalist
  acteur, actrice, toneelspeler
  vertaler, vertaling
  advocaat, jurist, juridisch
  belasting, fiscaal, fiscus
  verzekering, assurantie
  bank, bankbedrijf, bancair
  krediet, lening
  boekhandel, boek, boeken
  bibliotheek, bieb
  chemie, scheikunde, chemisch, scheikundig
  natuurkunde, fysica, natuurkundig
  geneesmiddel, farmaceutisch, medicijn
  lab, laboratorium, laborant, labo
  tekenaar, tekenen, cad, autocad
  werktuigbouw, mechanica, mechanisch, werktuigbouwkundig
  hvac, verwarming ventilatie airconditioning, klimaattechniek, airco
  energie, stroom
  milieu, duurzaam, duurzaamheid
  recycling, recyclage, afval scheiden, milieustraat, afvalscheiding
  leder, leer, lederwaren
  hout, houtbewerking
  meubel, meubels, meubilair
  metaal, staal, ijzer
  kunststof, plastic
  papier, karton
  textiel, stof, stoffen
  steen, stenen
  juweel, sieraad, juwelen, sieraden
  uurwerk, horloge, klok
  muur, wand, muren
  vloer, vloeren
  raam, kozijn, ramen, kozijnen
  stukadoor, stucwerk, pleisteraar, muren stuken, plakker
  tegelzetter, tegelwerk, tegels, vloerder
  asbest, asbestverwijderaar
  nieuws, journalist, verslaggever, redacteur
  foto, fotograaf, fotografie
  brandweer, brandbestrijding, blusser
  ambulance, ziekenwagen, ziekenauto
  taxi, personenvervoer, straattaxi
  bus, autobus, lijnbus, touringcar
  tram, metro
  vervoer, transport
  rolstoel, patienten, zittend ziekenvervoer
  logistiek, logistics
  expeditie, verzending, laden lossen
  markt onderzoek, marktonderzoek, enquete
  promotie, flyeren, promotiewerk, promotiemedewerker
  verkeersregelaar, verkeersbrigadier, klaarover, verkeer regelen
  kwaliteit, keuring, kwaliteitscontrole
  gas, gasleiding
  riool, riolering, afvoer
  water, waterleiding
  gebouw, pand, utiliteitsbouw
  woning, huis, woningbouw
  software, applicatie, programmatuur
  luchtmacht, vlieger
  arbo, arbeidsomstandigheden, veiligheid gezondheid milieu
  zelfstandige, ondernemer, zzp
  vrijwilliger, vrijwilligerswerk
  onderzoek, research
  ontwerp, design, ontwerper, designer
  operator, machinebediener, procesoperator
  groen, tuin, plantsoen, natuur
  zorg, welzijn
  techniek, technisch
  buiten, buitenwerk, buitenlucht
  klantvriendelijk, servicegericht, klantgericht
  samenwerken, teamspeler
  zelfstandig, zelfstandigheid
  mbo-v, hbo-v, vp, verpleegkundige
  vig, ig, verzorgende ig, verzorgende
  seo, search engine optimisation, zoekmachine
  dtp, desktoppublisher
  cbe, volwassenenonderwijs
  nt2, taalles, docent alfabetisering
  ehbo, bhv, eerstehulp, eerste hulp
  vmbo, havo, vwo, voortgezet onderwijs
  bbl, leerling, leerwerkplek
  ggd, volksgezondheid
  ns, trein
  amvb, algemene maatregel van bestuur
  vca, veilig werken
  mig, mag, lasser
  p en o, personeelszaken
  plc, besturingstechniek
  wtb, werktuigbouw
  hro, human resources
  mkb, kleinbedrijf, middenbedrijf
  azc, asielzoeker, vluchteling
  ov, openbaar vervoer
  r en d, onderzoek en ontwikkeling, research en development
  r d, onderzoek en ontwikkeling, productontwikkeling
  ceo, algemeen directeur
  cfo, financieel directeur
  cto, chief technology officer, technisch directeur
  ux, user experience
  ui, user interface
  pr, public relations, publicrelations
  qa, kwaliteit, quality assurance
  rechercheur, detective, speurder
  mijn, mijnbouw
  huid, huiden
  brandstof, benzine
  sport, sporten
  dans, danser, ballet
  lassen, lastechniek
  gids, rondleider
  schilderij, kunstschilder
  timmerman, schrijnwerker, timmeren, timmerwerk
  dakdekker, dakbedekking, daken
  isolatie, isoleerder, isoleren
  gevel, gevels
  lift, liften, roltrap
  brug, bruggen, sluis
  ramen zetten, glaszetter, glas
  drukker, drukkerij, drukwerk, drukken
  telecom, telecommunicatie
  datacenter, datacentrum, server
  beveiliging ict, cybersecurity, informatiebeveiliging
  kaart, kaartje, ticket, toegangskaart
  loket, balie
  adoptie, pleegzorg
  wond, wondzorg
  palliatief, terminaal, hospice
  tolk, tolken
  kunst, kunstenaar, artistiek
  ei, pluimvee, kippen
  varken, varkens
  schaap, schapen
  vis, visserij, vissen
  bij, bijen, imker
  wijn, wijngaard, druiven
  bier, brouwerij, brouwer
  zuivel, melk, kaas
  suiker, snoep, suikerwaren
  koffie, thee
  tabak, sigaret, sigaar
  geld, contant
  effecten, aandelen, beurs
  verhuur, huur, verhuren
  wapen, wapens, munitie
  vuurwerk, explosieven, springstof
`);
