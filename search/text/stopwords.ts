/** Words that carry no meaning of their own. They are neither indexed nor searched. */
const STOP_WORDS = new Set(
  (
    'aan al alle alleen als bij da dan dat de den der des deze die dit doch door dus een eens en er ge geen haar had ' +
    'heb hebben heeft hem het hier hij hoe hun ik in is ja je jij jou jouw jullie kan kun kunnen maar me meer men met ' +
    'mij mijn moet na naar niet nog nu of om omdat onder ons ook op over per sommige te tegen toch toen tot u uit uw ' +
    'van veel voor want waren was wat we wel werd wie wij wil wilt worden wordt ze zeer zelf zich zij zijn zo zonder ' +
    'zou the and of for to eo eg ed etc tm'
  ).split(' '),
);

/** Words people type around what they are looking for: "vacature kok", "werk in de zorg", "ik zoek een baan als …". */
const QUERY_NOISE = new Set(
  (
    'baan baantje banen beroep beroepen bijbaan fulltime functie functies gezocht graag iemand iets job jobs kandidaat ' +
    'kandidaten mensen omgeving parttime personeel vacature vacatures vanaf werk werken werkzaamheden zoek zoeken zoekt'
  ).split(' '),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

export function isQueryNoise(word: string): boolean {
  return QUERY_NOISE.has(word);
}
