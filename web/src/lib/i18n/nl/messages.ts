import type { MessageKind } from '#contract/messages.ts';

type Params = Record<string, string | undefined>;

/** ' als orderpicker' or nothing. */
const as = (p: Params): string => (p.vacancy ? ` voor “${p.vacancy}”` : '');
const by = (p: Params): string => (p.organisation ? ` van ${p.organisation}` : '');
const on = (p: Params): string => (p.date ? ` op ${p.date}` : '');
const before = (p: Params): string => (p.date ? ` voor ${p.date}` : '');

/** Sentences of the inbox. Employers read "u", everybody else "je". */
const sentences: Record<MessageKind, (p: Params) => string> = {
  welcome: () => 'Welkom bij Werkbrug. Kijk rustig rond.',
  'employer-to-verify': (p) =>
    `${p.organisation ?? 'Een werkgever'} heeft zich aangemeld. Controleer het bedrijf binnen 2 werkdagen.`,
  'employer-verified': () => 'Wij hebben uw bedrijf gecontroleerd. U kunt nu zoeken en vacatures plaatsen.',
  'employer-rejected': () => 'Wij konden uw bedrijf niet goedkeuren. Bel ons als u vragen hebt.',
  'employer-suspended': () => 'Het account van uw bedrijf staat stil. Bel ons voor uitleg.',
  'vacancy-to-approve': (p) => `Er staat een vacature${by(p)} klaar om te bekijken${as(p)}.`,
  'vacancy-approved': (p) =>
    `Uw vacature${p.vacancy ? ` “${p.vacancy}”` : ''} is goedgekeurd. U kunt nu interesse tonen in kandidaten.`,
  'vacancy-rejected': (p) => `Uw vacature${p.vacancy ? ` “${p.vacancy}”` : ''} is niet goedgekeurd. Lees waarom.`,
  'vacancy-changes-asked': (p) =>
    `Er moet nog iets anders aan de vacature${p.vacancy ? ` “${p.vacancy}”` : ''}. Lees wat, en stuur haar opnieuw in.`,
  'vacancy-closed': (p) => `De vacature${p.vacancy ? ` “${p.vacancy}”` : ''}${by(p)} is gesloten.`,
  'vacancy-expiring': (p) =>
    `Uw vacature${p.vacancy ? ` “${p.vacancy}”` : ''} sluit bijna${on(p)}. Zoekt u nog iemand? Zet dan een nieuwe datum.`,
  'vacancy-expired': (p) =>
    `Uw vacature${p.vacancy ? ` “${p.vacancy}”` : ''} is gesloten, omdat de einddatum voorbij is.`,
  'interest-received': (p) => `Er is interesse${by(p)}${as(p)}. Reageer${p.date ? before(p) : ' binnen 2 werkdagen'}.`,
  'interest-sent': (p) =>
    `Wij vragen het na${as(p)}. U hoort binnen 2 werkdagen iets${p.date ? `, uiterlijk ${p.date}` : ''}.`,
  'interest-reminder': (p) => `De helft van de tijd is om${as(p)}${by(p)}. Reageer${p.date ? before(p) : ' snel'}.`,
  'broker-late': (p) =>
    `Je bent te laat met de interesse${by(p)}${as(p)}. De werkgever heeft bericht gekregen dat het langer duurt.`,
  'interest-late': (p) =>
    `Het duurt langer dan afgesproken${as(p)}. Wij zijn er nog mee bezig.${p.date ? ` U hoort uiterlijk ${p.date} iets.` : ''}`,
  'proposal-received': (p) =>
    `Een werkgever${p.sector ? ` in de ${p.sector}` : ''} wil je spreken. Jij kiest: ja of nee.`,
  'proposal-reminder': (p) => `Er staat een voorstel voor je klaar. Kies${p.date ? before(p) : ' snel'}: ja of nee.`,
  'proposal-accepted': (p) => `De werkzoekende zei ja${as(p)}. De gegevens zijn over en weer gedeeld.`,
  'proposal-declined': (p) => `De werkzoekende zei nee${as(p)}. Daar hoeft geen reden bij.`,
  'proposal-closed': () => 'Je hebt niet gekozen. We hebben het voorstel gesloten. Er verandert verder niets.',
  'proposal-yes': (p) => `Je zei ja. ${p.name ?? 'De werkgever'}${by(p)} belt je deze week.`,
  'contact-opened': (p) => `U kunt kennismaken${as(p)}. De contactgegevens staan voor u klaar.`,
  'talk-planned': (p) => `Er is een gesprek gepland${as(p)}${on(p)}.`,
  'introduction-stopped': (p) => `Deze kennismaking gaat niet door${as(p)}.`,
  'introduction-closed-by-clock': (p) =>
    `De kennismaking is gesloten${as(p)}, omdat er geen antwoord kwam. Er verandert verder niets.`,
  'result-due': (p) => `Leg vast hoe het verder gaat${as(p)}${by(p)}.`,
  'trial-started': (p) => `De proefplaatsing is vastgelegd${as(p)}${p.date ? `, tot en met ${p.date}` : ''}.`,
  'placement-ended': (p) => `Er is vastgelegd dat de baan is gestopt${as(p)}${on(p)}.`,
  'placement-recorded': (p) => `De plaatsing is vastgelegd${as(p)}${on(p)}.`,
  'key-turned-off': () => 'Er is een sleutel uitgezet. De kaart is nu niet te vinden.',
  'key-asked': () => 'Er wordt gevraagd om je sleutel. Kijk samen hoe de kaart eruitziet.',
  'profile-expiring': (p) =>
    `Klopt je profiel nog? Bevestig het${p.date ? before(p) : ' snel'}. Anders verbergen we je kaart.`,
  'profile-expired': () =>
    'Je kaart is verborgen, omdat je profiel niet is bevestigd. Bevestig het om weer te vinden te zijn.',
  'profile-changed': (p) =>
    p.by === 'jobseeker'
      ? 'Iemand uit je groep heeft het eigen profiel bijgewerkt.'
      : 'Er is iets veranderd in je profiel. Kijk of het klopt.',
  'access-taken': (p) => `${p.name ?? 'Een collega'} heeft een dossier van je bekeken, met een reden. Lees waarom.`,
  'caseload-received': (p) =>
    p.count === '1'
      ? 'Je hebt er iemand bij om te begeleiden. Maak kennis met elkaar.'
      : `Je hebt er ${p.count ?? 'enkele'} mensen bij om te begeleiden. Maak kennis met elkaar.`,
  'saved-search-hits': (p) => `Er is iets veranderd bij uw zoekopdracht${p.search ? ` “${p.search}”` : ''}.`,
  'card-budget': (p) =>
    `${p.organisation ?? 'Een werkgever'} heeft bijna zoveel kaarten bekeken als mag. Vraag of je kunt helpen.`,
  'suggestion-liked': (p) =>
    `Een werkzoekende ziet wel iets in dit werk: ${p.vacancy ?? 'een vacature'}${by(p)}. Kijk of het past.`,
  'suggestion-brought': (p) =>
    `Een klantmanager draagt iemand voor: ${p.vacancy ?? 'een vacature'}${by(p)}. Kijk of het past.`,
  'work-found': (p) =>
    p.vacancies === '1'
      ? 'Er is nieuw werk dat bij je past. Kijk of het iets voor je is.'
      : `Er zijn ${p.vacancies ?? 'enkele'} nieuwe plekken met werk dat bij je past. Kijk of er iets voor je bij is.`,
  'matches-for-vacancies': (p) =>
    p.vacancies === '1'
      ? `Er ${p.people === '1' ? 'is 1 nieuwe goede kandidaat' : `zijn ${p.people ?? 'enkele'} nieuwe goede kandidaten`} voor een vacature van je.`
      : `Er zijn nieuwe goede kandidaten voor ${p.vacancies ?? 'enkele'} van je vacatures.`,
  'matches-for-people': (p) =>
    p.people === '1'
      ? 'Er is nieuw passend werk voor iemand die je begeleidt.'
      : `Er is nieuw passend werk voor ${p.people ?? 'enkele'} mensen die je begeleidt.`,
  'import-done': () => 'Het inlezen is klaar. Bekijk het verslag.',
};

/** The inbox. */
export const messages = {
  title: 'Berichten',
  description: 'Je berichten in Werkbrug.',
  lead: (unread: number) =>
    unread === 0 ? 'Je hebt alles gelezen.' : unread === 1 ? '1 bericht is nieuw.' : `${unread} berichten zijn nieuw.`,
  readAll: 'Zet alles op gelezen',
  isNew: 'Nieuw',
  open: 'Bekijk',
  empty: {
    title: 'Er zijn nog geen berichten',
    lead: 'Zodra er iets voor je te doen of te weten is, lees je het hier.',
  },
  sentences,
};

export type Messages = typeof messages;
