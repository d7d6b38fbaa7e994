import type { FindingKind } from './finding.ts';

/** The two halves of the corpus. */
export type Half = 'tuning' | 'report';

/** Sentences around one value. */
export const CARRIERS: Record<Half, Partial<Record<FindingKind, string[]>>> = {
  tuning: {
    bsn: [
      'Mijn BSN is {bsn}.',
      'burgerservicenummer: {bsn}',
      'Dit is mijn nummer {bsn}, dan kunt u mij vinden.',
      'Ik sta ingeschreven onder {bsn} bij de gemeente.',
      'bsn {bsn} 2 kinderen',
      'Nummer {bsn}',
    ],
    iban: [
      'Maak het over op {iban}.',
      'Mijn rekening is {iban} bij de bank',
      'IBAN:{iban}',
      'Reiskosten graag op {iban}, dank u wel.',
    ],
    phone: [
      'Bel mij op {phone}.',
      'Ik ben bereikbaar op {phone} na 17.00 uur.',
      'tel: {phone}',
      'App me maar: {phone}, dat is makkelijker',
      'Mijn nummer is {phone}',
    ],
    email: [
      'Mail naar {email}.',
      'Mijn adres is {email} en ik reageer snel.',
      'Stuur het rooster naar {email}, dan kijk ik.',
      'e-mail: {email}',
    ],
    postcode: [
      'Ik woon op {postcode} in Zoetermeer.',
      'Mijn postcode is {postcode}.',
      'Vanaf {postcode} is het een half uur fietsen.',
    ],
    'birth-date': [
      'Ik ben geboren op {birth-date}.',
      'Geboortedatum: {birth-date}',
      'geb. {birth-date} te Delft',
      'Ik ben geboren in Den Haag op {birth-date}.',
      'Op {birth-date} ben ik geboren.',
    ],
    name: [
      'Het rooster van {name} is al vol.',
      'Wij vinden dat {name} goed kan plannen.',
      'Vorige week was {name} op gesprek.',
      'Daarom wil {name} graag in het magazijn werken.',
    ],
    address: ['Ik woon aan de {address}.', 'Mijn adres is {address}.', 'De bus stopt bij {address} en dan loop ik.'],
  },
  report: {
    bsn: [
      'Het sofinummer van mij is {bsn}',
      'Voor de administratie: {bsn}.',
      'BSN-nummer ({bsn})',
      'Mijn gegevens zijn {bsn} en ik woon in Delft.',
      'U kunt zoeken op {bsn}; daar sta ik onder.',
    ],
    iban: [
      'rekeningnummer {iban}',
      'Het geld moet naar {iban} toe.',
      'Bank: {iban} (van mijn moeder)',
      'Mijn salaris komt op {iban}.',
    ],
    phone: [
      'U kunt mij bellen: {phone}.',
      'Whatsapp {phone}',
      'Mobiel {phone}, liefst in de ochtend.',
      'Ik heb ook een vast nummer, {phone}, thuis.',
      'Als u belt naar {phone} krijgt u mijn zus.',
    ],
    email: [
      'Ik ben te bereiken via {email}.',
      'Mijn cv vraag je op bij {email}',
      'Reacties graag aan {email} voor vrijdag.',
    ],
    postcode: [
      'Thuis is {postcode} en ik heb een fiets.',
      'postcode {postcode}',
      'Ik reis vanuit {postcode} naar het werk.',
    ],
    'birth-date': [
      'Geboren: {birth-date}.',
      'Mijn geboortedatum is {birth-date} dus ik ben de oudste.',
      'Ik kom uit Delft, geboren {birth-date}, en woon hier al lang.',
      'geb.datum {birth-date}',
    ],
    name: [
      'Gisteren heeft {name} meegelopen op de afdeling.',
      'Het plan dat {name} maakte, werkt goed.',
      'Volgens ons wil {name} liever ochtenden.',
      'Ook dit jaar gaat {name} naar de cursus.',
    ],
    address: [
      'Je vindt mij op {address}.',
      'Ons huis staat aan {address} in Rijswijk.',
      'Sinds mei woon ik op de {address}.',
    ],
  },
};

/** Whole sentences about names, health and other special data. */
export const MARKED: Record<Half, string[]> = {
  tuning: `
Ik heb {health|suikerziekte} en moet op tijd eten.
Door mijn {health|rugklachten} kan ik niet lang staan.
Na mijn {health|burn-out} wil ik rustig opbouwen.
Ik slik {health|antidepressiva}.
Ik ben {health|zwanger} en kan tot mei werken.
Vanwege mijn {health|reuma} werk ik liever zittend.
Ik loop bij een {health|psycholoog}.
Ik ben {health|moslim} en bid op mijn werk.
Ik heb een {health|strafblad}.
Ik ben {health|slechthorend}.
Mijn {health|ADHD} maakt dat ik snel afgeleid ben.
Ik zit in de {health|Wajong}.
Ik ben {health|afgekeurd} voor zwaar werk.
Vorig jaar had ik een {health|hartinfarct}.
Ik ben {health|verslaafd} geweest, maar nu niet meer.
Ik gebruik zware {health|medicijnen}.
Mijn zoon heeft {health|autisme}.
Ik heb last van {health|paniekaanvallen}.
Ik heb {health|epilepsie}, dus geen ladders.
Sinds mijn {health|hernia} til ik niet meer.
Ik sta in het {health|doelgroepregister}.
Ik heb {health|borstkanker} gehad.
Ik ben onder behandeling bij de {health|GGZ}.
Ik ben {health|lesbisch}.
Ik heb in de {health|gevangenis} gezeten.
Ik ben {health|gevlucht} uit Syrië.
Ik ben {health|lid van de vakbond}.
Ik draag een {health|hoofddoek}.
Ik heb een {health|licht verstandelijke beperking}.
Ik ben {health|dyslectisch}.
Mijn {health|astma} speelt op bij stof.
Ik heb {health|PTSS} door de oorlog.
Vanwege {health|zwangerschap} stop ik in juni.
Ik heb een {health|hoge bloeddruk}.
Ik ben {health|depressief} geweest.
Ik heb een {health|verblijfsvergunning} tot 2028.
Ik heb een {health|angststoornis}.
Ik ben {health|allergisch} voor latex.
Ik krijg {health|chemotherapie} op maandag.
Ik heb {health|long covid}.
Ik ga elke zondag naar de {health|kerk}.
Ik heb {health|slapeloosheid} en ben snel moe.
Ik heb {health|fibromyalgie}.
De heer {name|Pietersen} begeleidt mij.
Mijn dochter {name|Sanne} zit op school.
Ik heet {name|Karim}.
Vraag maar aan {name|Linda Bakker}.
Mevrouw {name|van Dam} kent mij goed.
Mijn klantmanager {name|Noor} helpt me.
Volgens {name|P. Willemsen} kan ik dit goed.
Mijn naam is {name|Agnieszka}.
Samen met {name|Hassan} deed ik de bezorging.
Groeten, {name|Marieke}
`
    .trim()
    .split('\n'),
  report: `
Ik heb {health|diabetes} type 2.
Mijn {health|knieklachten} zijn erger geworden.
Ik was een jaar {health|overspannen} thuis.
Ik gebruik {health|insuline} voor het eten.
Ik ben vijf maanden {health|zwanger}.
Ik heb {health|artrose} in mijn handen.
Ik ben in behandeling bij een {health|psychiater}.
Tijdens de {health|ramadan} werk ik liever vroeg.
Ik ben {health|veroordeeld} geweest, tien jaar terug.
Ik ben aan een oor {health|doof}.
Ik heb {health|autisme} en hou van vaste taken.
Ik krijg een {health|WIA-uitkering}.
Ik ben {health|arbeidsongeschikt} verklaard.
Ik heb een {health|beroerte} gehad.
Ik was {health|alcoholist}.
Mijn {health|medicatie} maakt me suf.
Ik heb {health|COPD}, dus geen stof.
Ik kan door {health|migraine} soms niet komen.
Ik heb {health|schizofrenie}.
Ik heb een {health|kunstheup}.
Ik heb een {health|indicatie banenafspraak}.
Ik ben genezen van {health|leukemie}.
Ik heb {health|borderline}.
Ik ben {health|homo} en open daarover.
Na mijn {health|detentie} wil ik opnieuw beginnen.
Ik ben {health|statushouder} sinds 2023.
Ik ben {health|partijlid} en flyer vaak.
Als {health|christen} werk ik niet op zondag.
Ik loop met een {health|rollator}.
Ik heb {health|dyscalculie}.
Ik heb {health|bronchitis} elke winter.
Ik heb een {health|trauma} van vroeger en ik heb therapie.
Ik ben vorige week {health|bevallen van} een zoon.
Mijn {health|cholesterol} is te hoog.
Ik heb twee {health|psychoses} gehad.
Mijn {health|nationaliteit} is Eritrees.
Ik heb {health|smetvrees}.
Ik heb {health|hooikoorts} in het voorjaar.
Ik krijg {health|bestraling} in het ziekenhuis.
Ik ben {health|ziek} geweest in de winter.
Ik ben {health|joods} opgevoed.
Ik heb een {health|spierziekte}.
Ik heb {health|multiple sclerose}.
Ik heb een {health|enkelband} om.
Ik heb {health|nierdialyse} op dinsdag.
Ik heb last van mijn {health|rug}.
Mijn {health|depressie} is voorbij.
Ik ben {health|transgender}.
Dhr. {name|Koster} was mijn baas.
Mijn man {name|Yusuf} past op de kinderen.
Mijn naam is {name|Oksana}.
Ik werkte met {name|Peter Verbeek} samen.
Mevr. {name|A. de Bruin} geeft de les.
Mijn begeleider {name|Thomas} belt u.
Het idee is van {name|R. Hoekstra}.
Ik heet {name|Djamila}.
Vraag het aan {name|Mieke van Leeuwen}.
Mijn broer {name|Ahmed} rijdt mij.
`
    .trim()
    .split('\n'),
};

/** Sentences without anything to tell, with words and numbers that look like it. */
export const CLEAN: Record<Half, string[]> = {
  tuning: `
Ik werk graag in de zorg.
Ik heb vier jaar in een ziekenhuis schoongemaakt.
Ik ben stressbestendig en kan goed plannen.
Ik wil leren voor verpleegkundige.
Ik heb ervaring met mensen met dementie.
Ik begeleidde kinderen met autisme op school.
Ik kan blind typen.
Er is een depressie boven Engeland en het regent.
Ik geloof dat ik goed ben met klanten.
Ik werkte bij een apotheek en deelde medicijnen uit.
Ik deed de klachtenafhandeling bij een webwinkel.
Tijdens corona werkte ik in een teststraat.
Ik heb een VOG nodig en kan die krijgen.
Ik kan niet zwaar tillen.
Ik wil niet langer dan vier uur staan.
Ik heb in 2019 mijn VCA gehaald.
Van 2015 tot 2019 werkte ik als kok.
Ik werk van 09.00 tot 17.00 uur.
Ik kan maandag, dinsdag en vrijdag.
Het magazijn heeft 12000 artikelen.
Ons KvK-nummer was 12345678.
Ordernummer 4400123456 moest eerst.
Ik verdiende 2.150,50 euro bruto.
Ik rijd 15.000 km per jaar.
Op 1 september 2018 begon ik als chauffeur.
Ik heb een heftruckcertificaat sinds 12-03-2015.
Ik woon in Zoetermeer en heb een fiets.
Ik kan reizen tot 20 km.
Ik werkte bij Albert Heijn als vakkenvuller.
Ik was bakker en wil weer bakker worden.
Bakker is een mooi vak.
Het was de beste baan tot nu toe.
Ik heb gewerkt op de A12 en de N470.
De supermarkt aan het plein zoekt mensen.
Ik heb 3 jaar onderweg 12 uur per dag gereden.
Ik hou van muziek en werk goed samen.
Fysiek werk vind ik fijn.
Ik spreek Arabisch, Turks en Nederlands.
Ik kook graag Surinaams.
Ik ben operator geweest in een fabriek.
Mijn energie krijg ik van mensen helpen.
Ik werkte in de gehandicaptenzorg.
Ik reed een rolstoeltaxi.
Ik was vrijwilliger in een verzorgingshuis.
Ik vind schoonmaken fijn en werk netjes.
Elke ochtend begin ik om 6.30 uur.
Ik werk liever alleen dan in een grote groep.
De temperatuur was 37 graden in de kas.
Ik haalde een 8,5 voor mijn toets.
Ik heb 1200 kg per dag verplaatst.
In 2015 en 2016 deed ik mbo 2.
Het bedrijf zit op bedrijventerrein Rokkeveen.
Ik ben bekend met SAP en Excel 2016.
Ik heb geen rijbewijs, wel een OV-abonnement.
Ik zoek werk voor 24 tot 32 uur.
Mijn talen zijn goed, mijn rekenen ook.
Ik ben geboren ondernemer.
Ik ben een echte aanpakker.
De zorg voor planten doe ik graag.
Onze afdeling had 45 collega's.
`
    .trim()
    .split('\n'),
  report: `
Ik zoek een baan in de ouderenzorg.
Ik deed de receptie van een huisartsenpraktijk.
Omgaan met stress gaat mij goed af.
Ik wil graag doktersassistent worden.
Ik verzorgde bewoners met een verstandelijke beperking.
Ik heb patiënten naar de operatiekamer gebracht tijdens mijn stage.
Ik ben goed met klachten van klanten.
Ik heb blindengeleidehonden getraind.
Ik geloof in eerlijk werken.
Mijn stage was op een katholieke basisschool.
Ik viel in voor een zwangerschapsverlof van een collega.
In de coronatijd bezorgde ik maaltijden.
Ik kan een verklaring omtrent het gedrag aanvragen.
Ik wil zittend werk.
Geen nachtdiensten en geen ploegendienst.
Mijn code 95 is geldig tot 10-10-2027.
In 2008 kwam ik bij het bedrijf, in 2012 werd ik teamleider.
De winkel is open van 08.30-18.00 uur.
Ik heb op 3 mei 2021 mijn diploma gekregen.
Factuur 20230012 was te laat betaald.
Artikel 8712345678901 stond verkeerd.
Wij verwerkten 3500 pakketten per nacht.
Het budget was 125.000 euro.
Ik fiets 12 km naar mijn werk.
Ik ben beschikbaar vanaf 1 april 2026.
Ik heb BHV en EHBO, geldig tot 2027.
Ik ken Delft en Rijswijk goed.
Mijn reistijd mag 45 minuten zijn.
Ik heb bij Jan Linders achter de kassa gestaan.
Vroeger was ik visser, nu kok.
Timmerman was ik tien jaar.
Ik maak snel vrienden op het werk.
Ik heb wegen aangelegd bij de snelweg.
Ik deed mee aan de kerstmarkt 2 jaar geleden.
Ik werkte in een park met 300 bomen.
Klassieke muziek op de werkvloer vind ik prettig.
Ik ben sterk en fit.
Engels spreek ik goed, Pools een beetje.
Ik bak graag Marokkaans brood.
Ik werkte met lithiumaccu's in een fabriek.
Ik steek veel energie in mijn werk.
In de kinderopvang leerde ik geduld.
Ik maakte rolstoelen schoon in een magazijn.
Ik bracht eten rond in een verpleeghuis.
Winkeldiefstal voorkomen hoorde bij mijn taak.
Mijn dienst was van 22.00 tot 06.00 uur.
Ik werk graag met mijn handen.
Het was soms 30 graden, dat vond ik prima.
Mijn cijfer was een 7,8.
Ik laadde 24 pallets van 800 kg.
Tussen 2001 en 2009 reed ik vrachtwagen.
De loods ligt in Bleiswijk.
Ik ken Windows 10 en Word 2019.
Ik heb rijbewijs B en C1.
Tussen de 16 en 24 uur is het mooist.
Ik let goed op veiligheid.
Mijn opa was ook metselaar.
Ik ben een harde werker en ik leer snel.
Groen en buiten zijn past bij mij.
De koelcel staat op 4 graden.
`
    .trim()
    .split('\n'),
};
