/**
 * First names that are common in the Netherlands, in the languages that people here have from home. Names that are also
 * ordinary Dutch words (Bas, Mark, Roos, Wil, Ben, Door) are left out: a text would be full of them.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  aad aaltje abdel abdelkader abdellah abdul abdullah achmed adam adriaan adriana agnieszka ahmad ahmed aisha aicha akram
  albert alejandro aleksandra alexander ali alie alina amal amanda amber amina amir amira anass andre andrea andreas andrei
  andries andrzej angelique anita anja anke anna anne annelies annemarie annemieke annette annie anouk ans anton antonio
  antoinette arend ariana arie arjan arjen arnold arthur astrid ayse aysel ayoub aziz aziza baran barbara bart beata bernard
  bert bertus betty bianca bilal björn bob boris bouchra bram brahim brigitte bruno burak can carla carlos carolien caroline
  catharina cees chantal charlotte chris christiaan christina christine cindy claudia coen conny cor corrie cornelis cynthia
  daan dagmar damian daniel danielle danny dariusz david dawit deborah denise dennis derk desiree diana dick diederik dimitri
  dirk djamila dominique dorien dorota edgar edith edwin eefje eline elif elisabeth elise elizabeth ellen els elske emily
  emine emma emre engin erik erika esra esther eva evelien ewa fadi farid farida fatiha fatima fatma fatuma faisal femke
  fenna ferdinand filip floor floris francisca frank frans fred frederik freek frits gabriel geert geertje george gerard gerda
  gerrit gert gertjan gijs giovanni gonny greet gregor greta guido gulsen gülay habiba hakan hakim halima hamid hamza hanna
  hannah hanneke hans harm harrie harry hasan hassan hatice heleen helena henk hendrik henny henriette herman hicham hilde
  hussein hüseyin ibrahim ibtissam ikram ilona ilse imane imran ines ingrid irene iris irma isabel isabella ismail ivan ivana
  ivo jaap jacco jack jacob jacqueline jamal jamila jan jana jane janneke jannie janny jantine jaroslaw jasmijn jasper jean
  jeanette jelle jennifer jenny jeroen jerzy jesse jessica jet jetske jikke jip joanna job jochem joep johan johanna johannes
  john jolanda jolanta joost jordy joris jos josef josephine joyce judith julia juliette jurgen justyna kamal karel karim
  karima karin karolina kasper katarzyna kateryna kees kevin khadija khalid kim klaas koen koos krzysztof lamia lars latifa
  laura laurens layla leen leila lena lennart leo leonie leyla lianne lida lidia liesbeth lieke lies linda lisa lisanne
  loes lotte loubna louis louise luca lucas lucia luuk maaike maarten machteld magdalena mahmoud malgorzata malika mandy
  manon marcel marcin margaret margriet maria mariam marian marianne marie marieke mariette marijke marina mario marion
  marit marja marjan marjolein marleen marlies marloes martha martijn martin martina marwa maryam mathijs matthijs maurice
  maurits max mehmet melanie melissa merel merve michael michal michel michelle mieke miep milan mimoun miranda miriam mirjam
  mohamad mohamed mohammad mohammed monica monika monique mounir mourad moustafa murat mustafa myrthe nabil nadia naima najat
  nancy nasser natalia natasja nel nicole nicolette niek niels nienke nikki nina noa noor noortje nora nour noura olena olga
  oleksandr olivier omar onno oscar osman otto pascal patricia patrick paul paula paulien pauline pawel pedro peter petra
  philip pien piet pieter pim piotr rabia rachid rachida radoslaw rafael ralph ramazan ramon raymond rebecca reinier remco
  rené renske resul reza riad rianne richard rick rik rita rob robert robin rodney roel roland roman ronald roos rosalie
  rowan ruben rudolf ruud ryan sabine sabrina sadia said saida salim salma sam samantha samir samira samuel sander sandra
  sanne sara sarah saskia sebastiaan sebastian selim selma semra serkan sevda sharon shirley sibel silvia simone simon sjaak
  sjoerd slawomir sofia sofie sonja soraya stefan stefanie stephan steven sultan susan suzanne svetlana sylvia tamara tanja
  tarik teun teunis thea theo thera thijs thomas tim timo tineke tjeerd tobias tom tomasz ton tonny toon trees truus twan
  ursula valentina vanessa vera veronique victor victoria vincent walid wanda wassim wendy werner wesley wiebe wiktoria
  willem willeke wilma wim wojciech wouter xander yara yasin yasmin yasmina yasmine yassin yassine yolanda youssef yusuf
  yvonne zahra zainab zakaria zara zeynep zineb zoë zofia zuzanna
  `
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '')),
);

/** Little words inside surnames. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "van von de den der het 't t ter ten te la le du da dos di del el al ben bin ibn op in aan bij voor uit over onder zur zu".split(
    ' ',
  ),
);

/** Names of people that are names of companies, schools and prizes: what stands on a list of former jobs. */
export const NOT_PERSONS: readonly string[] = [
  'albert heijn',
  'jan linders',
  'peter langhout',
  'max havelaar',
  'anne frank',
  'erasmus universiteit',
  'johan cruijff',
  'willem de kooning',
  'vincent van gogh',
  'johan cruyff',
  'prins claus',
  'tim hortons',
  'simon levelt',
  'max verstappen',
  'hans anders',
  'jan modaal',
  'jan en alleman',
  'bakker bart',
  'bart smit',
  'piet hein',
  'johan de witt',
];

/** Names that are Dutch words or trades as well: alone and in lower case they say nothing. */
export const WORD_NAMES: ReadonlySet<string> = new Set(
  `
  an arts baas bakker bas ben berg best blij bloem boer bos brand broek brouwer bruin bruijn dekker dijk door engel fleur
  gans goed goud graaf groen groot haan haas heer heuvel hof hout huis iris jager jet jong jonge kapper keizer klein kok
  koning koster kuiper kraan kramer lam land lang lange leeuw lente lief linde loos maas mark meer mees meester meijer
  merel meulen molen mulder naald oud paard post prins punt reus rood roos ruiter schaap schipper scholten schilder
  schouten slager smit snel snijder stad stam ster stoel storm sterk timmerman tuin veen veld verhoeven visser vink vlieger
  vos vries vrij wal wapen water weber wever wil willen winter wind wit wolf zand zanger zee zon zwart zomer smid meid pool
  ridder bode boom berk bel drop doorn dam beek steen vogel hond kat pot mol muis duin heide pen maat maan nacht mei
  `
    .split(/\s+/)
    .filter((name) => name !== ''),
);
