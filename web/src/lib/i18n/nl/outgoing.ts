/** Mails that wait or were sent, for functional admin. */
export const outgoing = {
  title: 'Post',
  description: 'Mails van Werkbrug die wachten of verstuurd zijn.',
  noServer: {
    title: 'Er is geen mailserver ingesteld',
    text: 'Mails gaan niet de deur uit. Je leest ze hier. Geef een link alleen door aan de persoon zelf.',
  },
  lead: (total: number) => (total === 1 ? '1 mail' : `${total} mails`),
  caption: 'Mails, nieuwste eerst',
  columns: { subject: 'Onderwerp', to: 'Aan', created: 'Gemaakt', state: 'Stand', text: 'Tekst' },
  filter: { legend: 'Stand', all: 'Alle', waiting: 'Wacht', sent: 'Verstuurd', failed: 'Lukt niet' },
  state: {
    waiting: 'Wacht',
    sent: 'Verstuurd',
    failed: (attempts: number) => `Lukt niet, ${attempts} keer geprobeerd`,
  },
  show: 'Lees de tekst',
  empty: { title: 'Er is nog geen post', lead: 'Zodra Werkbrug iemand mailt, staat het hier.' },
};
