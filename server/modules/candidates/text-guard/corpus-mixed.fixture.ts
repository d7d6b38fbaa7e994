import type { Half } from './corpus-sentences.fixture.ts';

/** Sentences of every kind, with and without something to tell, written to see what the rules missed. */
export const MIXED: Record<Half, string[]> = {
  tuning: `
Cliënt heeft {health|suikerziekte} en {health|overgewicht}.
Betrokkene is bekend met {health|PTSS}.
Meneer is {health|verslaafd} aan {health|cocaïne}.
Mevrouw is in 2022 {health|geopereerd} aan haar {health|heup}.
Zij heeft {health|MS} en gebruikt een rolstoel.
Hij heeft een {health|verstandelijke beperking}.
Ze zit in de {health|ziektewet}.
Klant slikt {health|oxazepam} voor het slapen.
Ik ben {health|manisch depressief}.
Ik heb {health|levercirrose}.
Kandidaat heeft {health|ADD}.
Hij is {health|HIV-positief}.
Ik heb {health|chronische vermoeidheid}.
Mijn {health|gehoor} is slecht.
Ik zie slecht door {health|staar}.
Ik heb veel {health|stress} thuis.
Zij is {health|bipolair}.
Hij heeft een {health|tbs}-verleden.
Ik kom uit {health|detentie}.
Zij draagt een {health|hijab}.
Hij is {health|soennitisch}.
Ik ben van {health|Marokkaanse afkomst}.
Hij is lid van de {health|PVV}.
Zij is {health|trans}.
Ik heb een {health|bekkeninstabiliteit} na de bevalling.
Ik heb {health|eczeem} aan mijn handen.
Hij heeft {health|jicht}.
Ik heb {health|staar}.
Mijn moeder is {health|dement}.
Ik heb een {health|pacemaker}.
Hij is {health|nierpatiënt}.
Ik ga twee keer per week naar de {health|fysiotherapeut}.
Ik heb een {health|gebroken pols} gehad.
Ik heb {health|longkanker}.
Door een {health|auto-ongeluk} heb ik {health|whiplash}.
Ik ben erg {health|somber} de laatste tijd.
Ik heb {health|waanideeën}.
Ik heb {health|eetbuien} en {health|boulimia}.
Ik heb {health|astmatische bronchitis}.
Ik ben {health|incontinent}.
Ik heb {health|vocht achter mijn longen}.
Ik heb {health|evenwichtsstoornissen}.
Zijn {health|suïcidepoging} was in 2020.
Ik ben {health|getuige van Jehova}.
Hij is {health|illegaal} in Nederland.
Ik heb een {health|taakstraf} gehad.
Ik ben {health|evangelisch}.
Mevrouw heeft {health|reumatoïde artritis}.
Ik heb {health|spataderen}.
Ik ben {health|kleurenblind}.
Ik heb een {health|maagverkleining} gehad.
Ik ben snel {health|overprikkeld} door mijn {health|ASS}.
Ik heb {health|tinnitus}.
Ik was {health|opgenomen} in een kliniek.
Ik heb {health|rugpijn} bij lang zitten.
Ik heb een {health|dwarslaesie}.
Ik gebruik {health|methadon}.
Ik ben {health|ongeneeslijk ziek}.
Ik heb {health|keelkanker} gehad.
Mijn collega {name|Erik} hielp mij.
Ik werkte onder {name|Hans Verhoeven}.
Contactpersoon: {name|Samira Bouali}
Neem contact op met {name|Willem}.
Mijn naam is {name|Hung Nguyen}.
Mijn buurvrouw {name|Truus} past op.
Spreek {name|mevrouw Özdemir} aan.
Ik ben {name|Kees} en ik zoek werk.
{name|Peter} zegt dat ik het kan.
Ik heb van {name|J.P. van der Meer} geleerd lassen.
De trainer was {name|Abdel}.
Groetjes {name|Ilse}
Mijn vrouw {name|Nadia} werkt ook.
dhr {name|Kuipers} is mijn consulent
Ik ben opgeleid door meester {name|Hendriks}.
{name|Noor Jansen} is mijn klantmanager.
Ik woon {address|Stationsweg 14}.
Adres: {address|De Ruyterstraat 88-B}
Ik zit op {address|Van Speijkstraat 5 III}.
Ik woon in de {address|Burgemeester van Tuyllkade}.
Wij wonen op nummer 4 in de {address|Schoolstraat}.
adres is {address|hoofdstraat 23}
Kom langs op {address|'s-Gravenweg 330}.
Ik woon op {address|Rijksstraatweg 12a}.
{address|Binnenhof 1} is mijn werkplek
Ik woon aan het {address|Wilhelminapark 6}.
bsn:{bsn|111222333}
Mijn bsn: {bsn|123 45 67 82}
BSN = {bsn|1234.56.782}
{bsn|12345 6782}
nr {bsn|123.45.67.82}!
BSN{bsn|123456782}
burger service nummer is {bsn|1 2 3-4 5 6-7 8 2}
{iban|NL 91 ABNA 0417 1643 00}
IBAN-nummer {iban|nl91abna0417164300}
{iban|NL91-ABNA-0417-1643-00}
{iban|DE89 3704 0044 0532 0130 00}
bankrek. {iban|NL02ABNA0123456789}
{phone|06 - 1234 5678}
{phone|06.12.34.56.78}
tel.{phone|0612345678}
{phone|(06) 12345678}
{phone|06 123 456 78}
{phone|+31 6 1234 5678}
{phone|+31612345678}
{phone|0031-6-12345678}
{phone|015 - 212 34 56}
{phone|0182-512345}
{phone|020 1234567}
{phone|088-1234567}
{phone|0 6 1 2 3 4 5 6 7 8}
{phone|+48 512 345 678}
{phone|+49 151 23456789}
{phone|+90 (532) 123 45 67}
{phone|085 0123456}
{email|jan.jansen@voorbeeld.nl}
{email|JAN@VOORBEELD.NL}
{email|jan-peter.de.boer+werk@sub.voorbeeld.co.uk}
{email|jan @ voorbeeld.nl}
{email|jan(at)voorbeeld.nl}
{email|jan [at] voorbeeld [punt] nl}
{email|voorbeeldpersoon apenstaartje gmail.com}
{email|voorbeeldpersoon apestaartje hotmail punt com}
mail me op {email|k.voorbeeld_85@hotmail.com}!
{email|info@voorbeeld.amsterdam}
{email|voorbeeldpersoon at gmail dot com}
{email|jan AT voorbeeld DOT nl}
{email|voorbeeldpersoon_at_gmail.com}
{postcode|2712 AB 12}
{postcode|2712AB}
{postcode|2712 ab 12}
huisnr 12, {postcode|2712 AB}
postcode {postcode|2712ab}
Ik ben geboren te Rotterdam d.d. {birth-date|12-03-1985}
geboortedatum {birth-date|12031985}
geb {birth-date|12-3-1985}
Ik ben op {birth-date|3 juli 1990} geboren in Delft.
Mijn verjaardag is {birth-date|3 juli}.
Ik ben van {birth-date|1985}.
Geboren in {birth-date|1985} in Delft.
Geboortejaar: {birth-date|1985}
Ik werd geboren op {birth-date|twaalf maart}.
Geboren: {birth-date|12 maart 1985}
geb.: {birth-date|1985-03-12}
Ik heb kinderen van 4 en 6.
Ik kan vroeg beginnen, vanaf 6.00 uur.
Ik heb een MBO-diploma Verzorgende IG.
Ik heb bij het Leger des Heils gewerkt.
Ik heb stage gelopen bij ziekenhuis LangeLand.
Ik heb de Wft-basis in 2014 gehaald.
Ik wil in de psychiatrie werken.
Ik werkte als ziekenverzorgende in Delft.
Werken in de gehandicaptenzorg lijkt me mooi.
Ik was logistiek medewerker bij PostNL tot 2022.
Ik ben enthousiast, leergierig en betrouwbaar.
Mijn droom is een eigen kapsalon.
Ik ben handig met computers en Excel.
Ik ben mantelzorger en kan daarom alleen overdag.
In mijn vrije tijd voetbal ik bij DSO.
Ik heb lesgegeven aan kinderen met dyslexie.
Ik wil graag in een rustige omgeving werken.
Ik kan niet goed tegen lawaai.
Ik zoek werk zonder zwaar tillen.
Ik wil niet op een ladder staan.
Ik heb ervaring met klachtenbehandeling.
Ik deed de medicijnronde in het verpleeghuis.
Ik ben penningmeester van de voetbalclub.
Ik sta elke dag om 5 uur op.
Ik verdien graag 14,71 per uur.
Ik ben vader van drie kinderen.
De dienst is 0600-1400.
Ik reed van Den Haag naar Groningen, 240 km.
Machine type 4500 XL en 3200 AB.
Het serienummer is 998877665544.
Ik haalde mijn rijbewijs in 1999.
Op 12-03-2015 tekende ik mijn contract.
Afspraak op 12 maart 2026 om 10.30 uur.
Van maandag t/m vrijdag, 36 uur.
In groep 8 gaf ik les aan 28 leerlingen.
Ik werkte bij Bakker Bart in de winkel.
Ik werk bij De Jong Tuinen als hovenier.
Bij Van Dijk Bouw leerde ik metselen.
Mark werd vervangen door de euro.
Roos en tulp zijn mijn favoriete bloemen.
Ik kan goed met Word, Outlook en Teams werken.
Ik deed de administratie voor de kerk.
Ik zing in een koor en kook graag.
Ik help in de moskee met koken.
De operatie van de machine was complex.
Ik houd van diepe gesprekken met klanten.
Mijn doel is een vast contract in april.
Ik heb mijn hart verpand aan de horeca.
Onze straat 12 jaar lang schoon gehouden.
Snelweg 12 was afgesloten.
Ik kan per 1 mei beginnen.
De weg naar werk was lang.
Ik heb op afdeling 4 gewerkt.
Ik ben altijd op tijd.
Ik heb 10 jaar ervaring op de heftruck.
Ik heb geen ervaring maar leer snel.
In de bouw moet je sterk zijn.
Ik heb gevoel voor kleur.
Doof de kaarsen voor je weggaat.
Het virus op de computer heb ik verwijderd.
De klant was ziek van het lange wachten.
Ik heb {health|colitis ulcerosa}.
Ik heb {health|suiker}.
Mijn zoon is {health|gehandicapt}.
Ik ben {health|doof} geboren.
Ik heb {health|hartproblemen}.
Ik heb {health|psychische klachten} na mijn scheiding.
Ik heb vaak {health|paniek}.
Hij is {health|schizofreen}.
Ik heb een {health|persoonlijkheidsstoornis}.
Ik krijg {health|morfine}.
Ik heb veel {health|pijn} in mijn rug.
Ik ben {health|herstellende} van een operatie.
Ik heb {health|een zwakke gezondheid}.
Ik ben {health|bevallen} in maart.
Ik ben {health|hindoe}.
Ik ga naar de {health|moskee}.
Ik ben {health|Surinaamse afkomst}.
Ik heb een {health|crimineel} verleden.
Ik ben {health|ex-gedetineerde}.
Ik heb {health|epileptische aanvallen}.
Ik heb {health|nekklachten} door kantoorwerk.
Ik heb last van {health|duizelingen}.
Ik heb een {health|sociale fobie}.
Ik heb {health|lage rugklachten}.
Ik heb een {health|posttraumatische stressstoornis}.
Ik was {health|drugsverslaafd}.
Ik gebruik {health|Ritalin}.
Ik zit bij een {health|therapeut} voor mijn angsten.
Mevrouw heeft {health|kanker} gehad.
Hij is {health|slechtziend} en gebruikt een stok.
Ik heb {health|artritis} in mijn vingers.
Ik ben {health|ernstig overspannen} geraakt.
Ik heb een {health|WSW-indicatie}.
Ik heb een {health|licht autistische stoornis}.
Ik heb {health|geheugenproblemen}.
Ik heb {health|concentratieproblemen} door medicijnen.
Ik heb {health|lichamelijke klachten}.
Hij heeft een {health|alcoholprobleem}.
Ik heb {health|een versleten knie}.
Ik ben {health|hartpatiënt}.
Ik heb in de bouw gewerkt en ben daarna kok geworden.
Ik kan lezen en schrijven.
Ik werk met machines en lees tekeningen.
Bij ziekte van collega's val ik in.
Ik heb een cursus EHBO gedaan.
Ik zorgde voor mijn moeder.
Ik ben vrijwilliger bij de voedselbank.
Ik hielp in een buurthuis met koken voor ouderen.
Ik werkte in de kraamzorg.
Ik ben goed met cijfers, mijn gemiddelde was een 8.
`
    .trim()
    .split('\n'),
  report: `
Ik heb {health|Crohn} en moet vaak naar het toilet.
Zij is herstellende van {health|borstkanker}.
Hij hoort {health|stemmen} in zijn hoofd.
Mijn {health|schildklier} werkt te traag.
Ik heb {health|angsten} in grote groepen.
Vanwege {health|rugproblemen} zoek ik zittend werk.
Ik ben {health|zes maanden clean}.
Ik was {health|verslaafd aan alcohol}.
Ik heb een {health|taalontwikkelingsstoornis}.
Mevrouw is {health|blind} aan haar linkeroog.
Ik gebruik {health|pijnstillers} voor mijn {health|schouder}.
Ik heb een {health|herseninfarct} gehad in 2021.
Ik moet elke dag {health|insuline spuiten}.
Ik heb {health|ernstige allergie} voor noten.
Hij kampt met {health|psychische problemen}.
Ik heb een {health|burn-out} gehad in 2023.
Door mijn {health|ziekte} kan ik halve dagen.
Ik kan niet tillen door een {health|hernia}.
Ik heb last van {health|mijn knie}.
Ik ben {health|gediagnosticeerd} met autisme.
Zij is {health|in verwachting} van een tweeling.
Ik heb net een {health|miskraam} gehad.
Ik wil niet werken tijdens het {health|suikerfeest}.
Ik ben {health|islamitisch} en eet geen varken.
Ik ben {health|rooms-katholiek}.
Hij zat {health|in de gevangenis} voor drugs.
Ik heb contact met de {health|reclassering}.
Hij heeft gezeten {health|voor diefstal}.
Ik ben bi en {health|uit de kast}.
Mijn {health|seksuele voorkeur} doet er niet toe.
Ik ben actief lid van de {health|FNV}.
Ik stem {health|GroenLinks}.
Ik ben Koerdisch van {health|afkomst}.
Ik wacht op mijn {health|verblijfsvergunning}.
Ik ben {health|asielzoeker} geweest.
Ik heb {health|een beperking} aan mijn hand.
Ik heb een {health|kunstbeen}.
Ik ben {health|gehandicapt} geraakt.
Ik loop met {health|krukken}.
Ik heb een {health|hartafwijking}.
Ik heb een {health|longaandoening}.
Ik krijg {health|dialyse}.
Ik heb {health|slaapproblemen}.
Ik heb {health|suïcidale gedachten} gehad.
Ik heb een {health|eetstoornis} gehad.
Ik heb {health|ADHD} en {health|dyslexie}.
Ik sta onder behandeling van een {health|neuroloog}.
Ik heb een {health|IVA-uitkering}.
Ik ben voor 80% {health|afgekeurd}.
Ik zit in de {health|WAO}.
Mijn zusje {name|Esra} werkt ook daar.
Ik werkte samen met {name|Ruud van Gils}.
{name|Fatma} helpt mij met solliciteren.
Bij vragen: mw. {name|S. Kaya}.
Ik heb het van {name|Jeroen} geleerd.
Mijn baas {name|meneer Postma} was tevreden.
Hoi, ik ben {name|Yara}!
Vraag {name|Ingrid Smeets} van de kantine.
Mijn naam is {name|Tesfaye Bekele}.
Ik heet {name|Wim}.
mijn adres: {address|Lindelaan 5}
Ik woon in de {address|Frederik Hendrikstraat 21}.
Adres {address|Oosteinde 133}, Delft
Wij zitten aan {address|Prinsengracht 2-hs}.
Ik verblijf op {address|Tulpenhof 44}.
{address|Breewater 26} te Zoetermeer
{phone|tel 079 3000000}
{phone|06 2345 6789}
{phone|06-2345.6789}
{phone|+316 23456789}
{phone|0031623456789}
{phone|(0182) 51 23 45}
{phone|+44 20 7946 0958}
{email|info@dienst.voorbeeld.nl}
{email|p.de.voorbeeld apenstaartje ziggo.nl}
{email|voorbeeldpersoon at hotmail punt com}
{email|b_voorbeeld@kpnmail.nl}
{iban|NL91.ABNA.0417.1643.00}
{iban|NL 91ABNA 0417164300}
{bsn|123-456-782}
sofi {bsn|123456782}
bsn {bsn|12345678 2}
{postcode|2725 DN 15}
{postcode|2725dn 15}
Ik ben {birth-date|12 maart 1985} geboren.
geb. dat.: {birth-date|12-03-85}
Geb.datum {birth-date|12/03/1985}
geboren te Paramaribo, {birth-date|1 mei 1979}
Ik werk al jaren in de thuiszorg.
Ik ben gastvrouw geweest in een hospice.
Ik heb stage gelopen bij een tandarts.
Ik hielp patiënten met eten en drinken.
Ik was activiteitenbegeleider voor ouderen met dementie.
Ik ken de regels voor hygiëne en allergenen.
Ik werk graag met kinderen, ook met autisme.
Ik maakte schoon in de gevangenis van Alphen.
Ik ben beveiliger bij de rechtbank.
Ik werkte bij de politie als administratief medewerker.
Ik zoek werk bij de gemeente of de provincie.
Ik wil iets voor anderen betekenen.
Ik heb veel energie en lach graag.
Ik heb een groot hart voor mensen.
Ik ben lichamelijk fit en wil buiten werken.
Ik ben rustig en heb geduld.
Ik heb een eigen auto en rijbewijs B.
Ik wil graag doorgroeien naar teamleider.
Ik ben goed in rekenen en taal.
Ik ben niet bang voor hoogte.
Ik heb gevoetbald bij Ajax zondag 3.
Ik werkte van juni 2018 tot mei 2020 bij HEMA.
Ik verdeel 250 pakketten per dag.
In 2011 ben ik naar Nederland gekomen.
Mijn Nederlands is op niveau B1.
Ik leer Nederlands op school in Zoetermeer.
Ik heb in Turkije als kleermaker gewerkt.
Ik heb een diploma uit Syrië als elektricien.
Ik kook Indonesisch en Italiaans.
Ik werkte voor Randstad in de kas.
Ik ben goed in klantcontact en kassawerk.
Maandag en woensdag haal ik mijn kinderen uit school.
Ik moet om 14.30 uur bij school zijn.
Ik werk liever niet in het weekend.
Ik heb in 2016 een cursus lassen gedaan, NEN 3140.
Ik lever 32 uur, dat is vier dagen.
De fabriek heeft lijn 5 en lijn 12.
Pallets van 120 x 80 cm.
Ik sorteer post op postcode.
Ik deed de post voor 2700 adressen.
Ik reed bus 400 naar Leiden.
Mijn nummer 1 wens is vast werk.
Ik werkte in hal 7 van de veiling.
Ik maakte de straat schoon met een veegwagen.
Het park bij ons is mooi, daar werk ik graag.
Ik heb op de markt gestaan met kaas.
Het is 12 minuten fietsen.
Ik kan goed alleen werken en ook in een team.
Ik leerde van fouten.
Jan Modaal verdient dat ook.
De zon in mei geeft mij kracht.
Ik heb {health|oogproblemen}.
Ik ben {health|reumapatiënt}.
Zij heeft {health|vaatlijden}.
Ik heb {health|COPD} en {health|hartfalen}.
Ik kreeg een {health|psychose} op mijn twintigste.
Ik heb een {health|gedragsstoornis}.
Hij heeft een {health|WAO-uitkering}.
Mijn man is {health|ziek} en ik zorg voor hem.
Ik kan door mijn {health|polsoperatie} nog niet typen.
Ik ben {health|allergisch} voor bijen.
Ik ben {health|overspannen} geweest.
Ik heb {health|hoogtevrees}.
Ik heb {health|lichte autisme}.
Ik kom uit een {health|christelijk} gezin.
Ik ben een {health|vluchteling} uit Eritrea.
Ik heb een {health|taakstraf} uitgevoerd.
Ik ben {health|mentaal} niet {health|stabiel}.
Ik ben {health|zwanger} en uitgerekend in mei.
Ik heb {health|nierstenen} gehad.
Vanwege {health|maagklachten} eet ik vaak.
Ik heb {health|ptss}.
Ik slaap slecht door {health|nachtmerries}.
Ik gebruik {health|bloedverdunners}.
Ik heb {health|artrose} in mijn duim.
Ik ben aan het {health|afkicken}.
Ik heb een {health|verslavingsverleden}.
Ik draag {health|gehoorapparaten}.
Ik heb een {health|zware depressie} gehad.
Ik heb {health|Asperger}.
Ik zit in een {health|rolstoel}.
`
    .trim()
    .split('\n'),
};
