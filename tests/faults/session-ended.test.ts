import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from '../e2e/support/app.ts';

let app: App;

beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.stop());

/** Sends a form without being logged in, as a page does that was open when the session ended. */
const send = async (path: string, fields: Record<string, string>) => {
  const reply = await fetch(app.base + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.base, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  return { status: reply.status, html: await reply.text() };
};

it.each(['/profiel/vraag/14?/save', '/mensen/nieuw', '/instellingen?/own', '/vacatures/nieuw'])(
  'gives back what was typed at %s when the session had ended',
  async (path) => {
    const { status, html } = await send(path, {
      presentation: 'Ik werk graag <buiten> & met "planten".',
      version: '3',
    });
    expect(status).toBe(401);
    expect(html).toContain('Je bent uitgelogd, maar er is niets weg');
    expect(html).toContain(`action="${path}"`);
    expect(html).toMatch(
      /name="presentation" value="Ik werk graag &lt;buiten(>|&gt;) &amp; met &quot;planten&quot;\."/,
    );
    expect(html).toMatch(/name="version" value="3"/);
  },
);

it('never gives a password or a code back', async () => {
  const { html } = await send('/instellingen?/password', {
    current: 'geheim-oud-woord',
    password: 'geheim-nieuw-woord',
    totp: '918273',
    kept: 'dit-wel',
  });
  expect(html).toContain('dit-wel');
  expect(html).not.toMatch(/geheim-(oud|nieuw)-woord|918273/);
});
