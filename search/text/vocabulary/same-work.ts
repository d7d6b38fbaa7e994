import { groups } from './groups.ts';

/**
 * Words that people in the Netherlands use for the same work, and the letters that stand for them. A member of several
 * words counts when all of them are there. Written by hand: what is not in these lists is not known.
 */
export const SAME_WORK = groups(`
  schoonmaker, poetser, poetshulp, poetsvrouw, cleaner, schoonmaakmedewerker
  interieurverzorger, huishoudelijke hulp, huishoudhulp, hulp in de huishouding, schoonmaken thuis, poetsen thuis
  kamermeisje, kamerjongen, housekeeping, huishoudelijke dienst, hotelkamer, kamerdienst
  vrachtwagen, vrachtauto, truck, trekker met oplegger, camion
  vrachtwagenchauffeur, trucker, chauffeur ce, chauffeur c
  vuilniswagen, huisvuilwagen, vuilnisauto
  chauffeur, bestuurder, rijder, rijden
  bestelbus, bestelwagen, bestelauto, busje
  bezorger, koerier, bezorging, rondbrengen, besteller
  vuilnisman, vuilnisophaler, afvalinzamelaar, huisvuilbelader, belader, afvalophaler, huisvuil ophalen,
    afvalinzameling, huisvuilinzameling
  vuilnis, vuil, afval, huisvuil, zwerfvuil, schroot
  orderpicker, verzamelaar, orderverzamelaar, picker, bestellingen verzamelen
  magazijn, warehouse, depot, pakhuis, loods, opslagplaats, distributiecentrum
  magazijnmedewerker, magazijnbediende, magazijnier
  heftruck, vorkheftruck, reachtruck, stapelaar, hoogwerker, vorklift
  inpakker, verpakker, inpakmedewerker, inpakwerk, inpakken
  vakkenvuller, schappenvuller, schapvuller, vakken vullen, rekken vullen, rekkenvuller, aanvuller
  winkel, zaak, shop, winkelbediende, boetiek
  detailhandel, retail, winkel
  winkelmedewerker, verkoopmedewerker, winkelbediende, verkoper
  kassamedewerker, caissiere, kassier, kassabediende
  kassa, afrekenen
  ober, serveerster, kelner, bediening, zaalmedewerker, garcon
  barman, barvrouw, barmedewerker, barkeeper, bartender, tapper, bar
  horeca, restaurant, cafe, brasserie, eetcafe
  snackbar, fastfood, frituur, cafetaria, friet, patat, hamburger
  kok, koken, chef de partie
  souschef, chef kok, keukenchef
  afwasser, afwashulp, spoelkeuken, keukenhulp, afwassen, vaatwasser, medewerker keuken
  catering, maaltijd, kantine, bedrijfsrestaurant
  tuinman, tuinier, tuinvrouw
  hovenier, tuinaanlegger, tuinaanleg
  groenvoorziening, plantsoen, groenmedewerker, groenonderhoud, openbaar groen, plantsoenendienst
  kas, glastuinbouw, broeikas, tuinbouw
  plukker, oogster, plukken, oogsten, oogstmedewerker
  bomen, boom
  boomchirurg, boomverzorger, bomen snoeien, boomsnoeier
  boer, landbouwer, agrarier, veehouder, boerderij
  koeien, rundvee, melkvee, vee
  stratenmaker, straatmaker, wegwerker, bestrating, stoep, grond weg waterbouw, wegenwerker, tegels leggen straat
  gww, grond weg waterbouw, wegenbouw, grondwerker
  schilder, huisschilder, verven, schilderwerk
  behanger, behangen
  loodgieter, sanitair, sanitairmonteur, installateur sanitair
  cv, centrale verwarming, verwarming
  elektricien, elektromonteur, elektrische installaties monteur, elektrisch installateur
  elektriciteit, elektrisch, elektrotechniek, elektro, stroom
  automonteur, autotechnicus, garagemonteur, autohersteller, automecanicien
  auto, automobiel, personenauto, voertuig, motorvoertuig, wagen
  garage, autobedrijf, autogarage
  fiets, rijwiel, tweewieler
  fietsenmaker, rijwielhersteller, fietsmonteur, fietstechnicus
  autospuiter, voertuiglakker, autolakker, autoschadehersteller spuiter
  bewaker, beveiliger, bewakingsagent, security, beveiligingsmedewerker, wacht
  portier, uitsmijter, deurman
  lijfwacht, bodyguard, persoonsbeveiliger
  boa, buitengewoon opsporingsambtenaar, handhaver, toezicht handhaving
  parkeerwachter, parkeercontroleur
  cipier, gevangenbewaarder, gevangenisbewaarder, penitentiair inrichtingswerker, bewaarder
  politie, politieagent, agent politie
  militair, soldaat, krijgsmacht, defensie, leger
  concierge, huismeester, huisbewaarder, gebouwbeheerder
  receptionist, baliemedewerker, balie, receptie, onthaal
  hotel, horecavestiging, hotellerie
  telefonist, telefoon, telefonisch
  callcenter, contactcenter, klantencontactcentrum, belcentrum
  klantenservice, klantenbediende, klantcontact, customer service
  secretaresse, secretaris, secretariaat
  administratief medewerker, administratieve kracht, kantoormedewerker, kantoorbediende, kantoorhulp
  kantoor, administratief, backoffice, office
  boekhouder, boekhouding, accounting
  salaris, loon, salarisadministratie, loonadministratie, payroll
  personeelszaken, personeel, hr, human resources, p&o, hrm, personeelsfunctionaris
  intercedent, arbeidsbemiddelaar, uitzendconsulent
  recruiter, werving, personeelswerver, werving en selectie, rekrutering
  jobcoach, re-integratie, reintegratie, arbeidstoeleiding
  loopbaan, carriere, beroepsorientatie
  helpdesk, servicedesk, ict ondersteuning, support
  programmeur, ontwikkelaar, developer, software engineer, softwareontwikkelaar, programmer
  website, web, webpagina, internet
  ict, it, automatisering, informatica, informatietechnologie
  computer, pc, laptop
  app, mobiel, mobile, applicatie
  systeembeheerder, systeembeheer, system administrator
  netwerkbeheerder, network administrator, netwerkbeheer
  data invoeren, data entry, datatypist, gegevensinvoer, gegevens invoeren
  database, databank, gegevensbank
  spel, game, videospel, computerspel
  grafisch vormgever, vormgever, grafisch ontwerper
  verzorgende, verzorgende ig, ziekenverzorgende, bejaardenverzorger, verpleeghulp, verzorger
  helpende, zorghulp, zorgassistent, zorgmedewerker, zorgkundige
  thuiszorg, thuishulp, zorg thuis
  ouderen, bejaarden, senioren, oude mensen
  verpleegkundige, zuster, verpleger, verpleegster, ziekenbroeder
  ziekenhuis, kliniek, hospitaal
  gehandicapten, beperking, handicap, gehandicaptenzorg
  ggz, geestelijke gezondheidszorg, psychiatrie
  verslaving, alcohol, drugs
  jeugd, jongeren, jeugdige
  kinderopvang, kinderdagverblijf, creche, kdv, bso, dagopvang, peuterspeelzaal
  pedagogisch medewerker, kinderleidster, groepsleidster, kinderbegeleider, crecheleidster
  kind, kinderen, baby, peuter
  oppas, babysitter, gastouder, kinderoppas, op kinderen passen
  docent, leraar, leerkracht, onderwijsgevende, lesgever, onderwijzer, juf, lector
  school, onderwijs, klas, les
  basisonderwijs, basisschool, lagere school, lager onderwijs, primair onderwijs
  kleuter, kleuteronderwijs, kleuterschool, kleuterklas
  voortgezet onderwijs, secundair onderwijs, middelbare school, middelbaar onderwijs
  beroepsonderwijs, mbo, middelbaar beroepsonderwijs
  hoger onderwijs, hbo, universiteit, hogeschool, universitair
  speciaal onderwijs, bijzonder onderwijs, buitengewoon onderwijs
  klassenassistent, onderwijsassistent, leerondersteuner, helpen in de klas
  gym, lichamelijke opvoeding, sportleraar, gymnastiek
  moderne talen, engels, duits, frans, spaans, nederlands
  volwassenenonderwijs, volwasseneneducatie, centrum voor basiseducatie, tweedekansonderwijs
  metselaar, metselwerk
  bouw, bouwplaats, bouwnijverheid, bouwvakker
  opperman, bouwhulp, hulp in de bouw
  uitvoerder, bouwopzichter, werfleider
  steiger, stelling
  sloper, sloopmedewerker, sloopwerk
  kapper, haarknipper, coiffeur, haarverzorger, kapsalon
  haarstylist, hairstylist
  herenkapper, barbier, baardkapper
  manicure, nagelstylist, nagels
  pedicure, voetverzorger, voetverzorging, voeten verzorgen
  schoonheid, beauty, cosmetisch
  visagist, grimeur, schminker
  naaister, naaien, naaisters, naaiwerk
  kleermaker, coupeuse, kleermaken
  kleding, kleren, confectie, mode
  versteller, vermaken, verstelwerk, kleding herstellen
  schoenen, schoeisel, schoen
  schoenhersteller, schoenlapper, schoenreparateur
  productiemedewerker, fabrieksmedewerker, fabrieksarbeider, lopende band, productiewerk, fabriekswerk,
    productiearbeider
  voedsel, voeding, levensmiddelen, voedingsmiddelen, eten
  lasser, lassen, laswerk
  klusser, klusjesman, handyman, manusje van alles, klussen, karweitjes
  onderhoudsmonteur, onderhoudstechnicus, service monteur, storingsmonteur
  wasmachine, witgoed, huishoudelijke apparaten, huishoudelijke toestellen, huishoudtoestellen
  tv, televisie, audio, video
  rijbewijs, autorijden
  rijinstructeur, rijles, rijschoolhouder, autorijinstructeur
  zwemles, zweminstructeur, zwemonderwijzer, zwemleraar
  badmeester, badjuffrouw, zwembad, redder, strandwacht, lifeguard
  fitness, sportschool
  trein, spoor, spoorweg, rail, spoorwegen
  conducteur, treinbegeleider, kaartjescontroleur
  vliegveld, luchthaven, schiphol, airport
  vliegtuig, luchtvaart, luchtvaartuig
  stewardess, cabinepersoneel, steward, airhostess, vliegtuigstewardess, cabinemedewerker
  schip, boot, vaartuig, binnenvaart, scheepvaart
  haven, dok, havenarbeider, stuwadoor
  kraan, hijskraan
  kraanmachinist, kraandrijver, kraanbestuurder
  grondverzet, graafmachine, graven, graaflaadmachine
  tractor, trekker, landbouwvoertuig, landbouwmachine
  verhuizer, verhuizen, verhuizing
  post, brief, postbezorger, postbode
  pakket, pakje, pakketje, pakketdienst
  krant, folder, huis-aan-huisblad, reclamefolder, krantenbezorger, folderbezorger
  begrafenis, uitvaart, crematie, begrafenisondernemer
  makelaar, vastgoed, huizen, onroerend goed, woningen
  huisarts, dokter, dokters, arts
  doktersassistent, huisartsassistent, praktijkassistent
  tandarts, stoelassistent, tandheelkundig
  apotheek, apotheker, apothekers
  dierenarts, veearts, veterinair
  dier, dieren, huisdier
  dierenverzorger, dierverzorger, dieren verzorgen
  hond, honden, hondenuitlaat, puppy
  dierenasiel, asiel
  paard, paarden, manege, stal
  verloskundige, vroedvrouw
  kraamzorg, kraamverzorgende, kraamverpleegster
  maatschappelijk werker, maatschappelijk assistent, hulpverlener
  psycholoog, psychologie
  fysiotherapeut, kinesitherapeut, kinesist
  masseur, massage, masseren
  logopedist, spraaktherapeut
`);
