import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoAccount } from './app.ts';
import type { Visitor } from './visitor.ts';

/** Whom a journey is about, and the vacancy it leads to. Invented, and different in every journey of a run. */
export interface Story {
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  vacancy: string;
}

const PASSWORD = 'berenklauw-sloot-viaduct-31';

/** 'dd-mm-jjjj', as the forms ask for it. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('-');

/** What a tile or card says: its name, and the label and value of each fact but the sector and the way to the vacancy. */
const wordsOn = async (card: Locator, heading: 'h2' | 'h3'): Promise<string> =>
  [
    await card.locator(heading).first().innerText(),
    ...(await card.locator('.wb-facts > div:not(:has(dt:text-is("Sector")))').allInnerTexts()),
  ]
    .map((line) =>
      line
        .replace(/\(ongeveer .* km\)/s, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' | ');

/** Makes the person, fills in the profile together, sends an invitation and turns the professional's key. */
export const startProfile = async (caseManager: Visitor, story: Story): Promise<void> => {
  await caseManager.press('Iemand toevoegen');
  await caseManager.write('Voornaam', story.firstName);
  await caseManager.write('Achternaam', story.lastName);
  await caseManager.write('E-mailadres', story.email);
  await caseManager.write('Telefoonnummer', story.phone);
  await caseManager.press('Voeg toe');
  await caseManager.see('Toegevoegd aan je groep.');
  await caseManager.press('Werk het profiel bij');
  await caseManager.write('Zoek een beroep', 'orderpicker');
  await caseManager.press('Zoek');
  await caseManager.tick('Orderpicker');
  await caseManager.tick('Logistiek');
  await caseManager.write('Minstens', '24');
  await caseManager.write('Hoogstens', '32');
  await caseManager.tick('Ik kan direct beginnen');
  await caseManager.write('Postcode (4 cijfers)', '2718');
  await caseManager.write('Hoeveel kilometer wil je reizen?', '15');
  await caseManager.press('Bewaar het profiel');
  await caseManager.see('Het profiel is bewaard.');
  await caseManager.press('Stuur een uitnodiging');
  await caseManager.see('De uitnodiging is onderweg.');
  await caseManager.press('Bekijk de kaart en de sleutels');
  await caseManager.press('Zet mijn sleutel aan');
  await caseManager.see('Je sleutel staat aan.');
};

/** Opens the mail to this address on the page with outgoing post, and gives the link in it. */
export const linkInMailTo = async (admin: Visitor, email: string): Promise<string> => {
  await admin.press('Uitgaande post');
  const row = admin.page.getByRole('row').filter({ hasText: email }).first();
  await admin.unfold('Lees de tekst', row);
  const link = /https?:\/\/\S+\/uitnodiging\/\S+/.exec(await row.innerText())?.[0];
  if (link === undefined) throw new Error(`no invitation in the mail to ${email}`);
  return link;
};

/** Takes the invitation, answers two questions of the profile and turns the own key. */
export const finishProfile = async (jobseeker: Visitor, invitation: string, story: Story): Promise<void> => {
  await jobseeker.goTo(invitation);
  await jobseeker.see(`Welkom, ${story.firstName}`);
  await jobseeker.write('Kies een wachtwoord', PASSWORD);
  await jobseeker.press('Neem account in gebruik');
  await jobseeker.press('Profiel');
  await jobseeker.press('Bekijk of verander je profiel');
  await jobseeker.press(/^Vul in.*Talenten$/);
  await jobseeker.write('Zoek een talent', 'nauwkeurig');
  await jobseeker.press('Zoek');
  await jobseeker.press(/^Voeg toe /);
  await jobseeker.see('Dit heb je gekozen');
  await jobseeker.press('Ga verder');
  await jobseeker.press(/^Vul in.*Niveau$/);
  await jobseeker.tick('Dat weet ik nog niet');
  await jobseeker.press('Bewaar en ga terug');
  await jobseeker.press('Profiel');
  await jobseeker.press('Zet mijn sleutel aan');
  await jobseeker.see('Je kaart is te vinden vanaf de volgende ronde');
};

export const closeRound = async (admin: Visitor): Promise<void> => {
  await admin.press('Rondes');
  await admin.press('Sluit nu een ronde');
  await admin.see(/Ronde \d+ is gesloten/);
};

/** The card as the jobseeker is told that employers see it. */
export const ownCard = async (jobseeker: Visitor): Promise<string> => {
  await jobseeker.press('Profiel');
  await jobseeker.see('Je kaart is te vinden');
  return wordsOn(jobseeker.page.locator('.wb-preview').first(), 'h2');
};

/** Writes a vacancy in plain words and hands it in. */
export const handInVacancy = async (employer: Visitor, story: Story): Promise<void> => {
  await employer.press('Vacatures');
  await employer.press('Nieuwe vacature');
  await employer.write('Naam van de vacature', story.vacancy);
  await employer.write(
    'Wat gaat iemand doen?',
    'Bestellingen verzamelen in het magazijn en klaarzetten voor de chauffeur.',
  );
  await employer.choose('Sector', 'Logistiek');
  await employer.write('Beroep', 'orderpicker');
  await employer.press('Zoek beroep');
  await employer.tick('Orderpicker');
  await employer.write('Postcode van de werkplek', '2718');
  await employer.write('Minste uren per week', '24');
  await employer.write('Meeste uren per week', '32');
  await employer.choose('Soort contract', 'Tijdelijk contract');
  await employer.write('Hoeveel mensen zijn er nodig?', '1');
  await employer.write('Tot wanneer kan iemand reageren?', dayFromNow(30));
  await employer.press('Stuur in');
  await employer.see('Ingestuurd.');
};

export const approveVacancy = async (accountManager: Visitor, story: Story): Promise<void> => {
  await accountManager.press(/^Vacatures/);
  await accountManager.press(story.vacancy);
  await accountManager.press('Keur goed');
  await accountManager.see('Goedgekeurd.');
};

/** Searches by sector until the tile that says the same as the jobseeker's own page, and shows interest in it. */
export const showInterest = async (employer: Visitor, story: Story, card: string): Promise<void> => {
  await employer.press(/^Zoeken/);
  await employer.press(/^Logistiek/);
  for (;;) {
    for (const tile of await employer.page.locator('article.wb-stapel').all()) {
      if ((await wordsOn(tile, 'h3')) !== card) continue;
      await employer.press(/^Toon interesse/, tile);
      await employer.choose('Voor welke vacature?', story.vacancy);
      await employer.press('Toon interesse');
      await employer.see('Wij vragen het na.');
      return;
    }
    await employer.press('Volgende');
  }
};

/** Takes the introduction up from the board and proposes it to the person of the story, one of those behind the tile. */
export const propose = async (accountManager: Visitor, story: Story): Promise<void> => {
  await accountManager.press(/^Bord/);
  const onBoard = accountManager.page.getByRole('listitem').filter({ hasText: story.vacancy }).last();
  await accountManager.press('Nog te kiezen', onBoard);
  await accountManager.press('Pak op');
  await accountManager.press('Kies een kandidaat');
  const behind = await accountManager.page.getByRole('button', { name: /^Stel voor aan/ }).count();
  expect(behind, 'people behind the tile').toBeGreaterThanOrEqual(5);
  await accountManager.press(`Stel voor aan ${story.firstName} ${story.lastName}`);
};

export const sayYes = async (jobseeker: Visitor): Promise<void> => {
  await jobseeker.press(/^Start/);
  await jobseeker.press('Bekijk en kies ja of nee');
  await jobseeker.press('Ja, ik wil kennismaken');
};

/** Both sides now read how to reach the other, and did not before. */
export const meet = async (
  employer: Visitor,
  jobseeker: Visitor,
  story: Story,
  account: DemoAccount,
): Promise<void> => {
  await jobseeker.see(account.email);
  const candidate = `${story.firstName} ${story.lastName}`;
  expect(await employer.page.content()).not.toContain(story.lastName);
  await employer.press(/^Interesse/);
  await employer.press(candidate);
  await employer.see(candidate);
  await employer.see(story.phone);
  await employer.see(story.email);
};

export const recordTalkAndPlacement = async (accountManager: Visitor, story: Story): Promise<void> => {
  await accountManager.press(/^Bord/);
  await accountManager.press(`${story.firstName} ${story.lastName}`);
  await accountManager.write('Datum', dayFromNow(1));
  await accountManager.write('Tijd', '10.30');
  await accountManager.write('Waar', 'Werkplein Zoetermeer');
  await accountManager.press('Leg het gesprek vast');
  await accountManager.see('Gesprek gepland');
  await accountManager.write('Uren per week', '28');
  await accountManager.write('Bruto uurloon in euro', '17,50');
  await accountManager.write('Eerste werkdag', dayFromNow(7));
  await accountManager.press('Leg de plaatsing vast');
  await accountManager.see('Plaatsing vastgelegd');
  await accountManager.press('Plaatsingen');
  await accountManager.see(story.vacancy);
};

export const seeOutcome = async (employer: Visitor, jobseeker: Visitor, story: Story): Promise<void> => {
  await employer.press(/^Interesse/);
  await employer.press(`${story.firstName} ${story.lastName}`);
  await employer.see('De plaatsing is vastgelegd.');
  await jobseeker.press(/^Voorstellen/);
  await jobseeker.press(/Orderpicker/);
  await jobseeker.see('Werk gevonden');
};
