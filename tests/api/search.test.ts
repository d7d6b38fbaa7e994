import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shown } from '#contract/publication.ts';
import type { Facet, SearchEntry } from '#contract/search.ts';
import { type Published, publishing, searcher } from '../support/published.ts';
import { makeTestClock, startTestServer, type TestServer } from '../support/server.ts';

const clock = makeTestClock('2026-11-23T09:00:00Z');
let server: TestServer;
let world: Awaited<ReturnType<typeof publishing>>;
let employer: Awaited<ReturnType<typeof searcher>>;
/** All behind one tile: Magazijn in Zoetermeer. */
let warehouse: Published[];

beforeAll(async () => {
  server = await startTestServer({ clock });
  world = await publishing(server);
  employer = await searcher(world);
  warehouse = await world.people(7);
  await world.people(8, {
    sectors: ['zorg'],
    wishedOccupations: ['schoonmaker-zorg'],
    level: null,
    hoursMin: null,
    hoursMax: null,
  });
  await world.close();
});
afterAll(() => server.close());

const search = (body: object = {}, who = employer) => server.as(who.account).post('/search/cells', body);
const facet = (facets: Facet[], field: string) => facets.find((one) => one.field === field)?.values ?? [];
const turn = (person: Published, how: string) => server.as(person.account).post('/me/publication/keys', { turn: how });

describe('searching', () => {
  it('shows groups in buckets and nothing that belongs to one person', async () => {
    const { status, body, raw } = await search({ sectors: ['logistiek'] });
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: { code: '5-9', label: '5–9' }, fitting: 1, withCards: false });
    const [entry] = body.entries as [SearchEntry];
    expect(entry).toMatchObject({
      tileFits: true,
      count: { code: '5-9' },
      shown: {
        kind: 'tile',
        sector: { code: 'logistiek' },
        area: { code: 'zoetermeer', label: 'Zoetermeer' },
        own: null,
      },
      cards: [],
    });
    expect(entry.shown.common.hours).toEqual([{ code: '20-28', label: '20 tot 28 uur' }]);
    expect(raw.body).not.toContain('rijbewijs');
    for (const person of warehouse) expect(raw.body).not.toContain(person.id);
  });

  it('opens with the sectors', async () => {
    const { body } = await server.as(employer.account).get('/search/sectors');
    expect(body.sectors).toHaveLength(17);
    const count = (code: string) => body.sectors.find((one: { code: string }) => one.code === code).count.code;
    expect([count('logistiek'), count('bouw')]).toEqual(['5-9', '0']);
  });

  it('is for employers that were checked', async () => {
    const waiting = await searcher(world, { status: 'pending' });
    for (const path of ['/search/sectors', '/saved-searches'])
      expect((await server.as(waiting.account).get(path)).body.code).toBe('employer.not-verified');
    const refused = await search({}, waiting);
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe('employer.not-verified');
    expect((await server.as(world.accountManager).post('/search/cells', {})).status).toBe(403);
    expect((await server.as(null).post('/search/cells', {})).status).toBe(401);
  });

  it('keeps what is not filled in as a group of its own', async () => {
    const { body } = await search({ hours: ['20-28'] });
    expect(body).toMatchObject({ fitting: 1, uncertain: 1, unknownTotal: { code: '5-9' } });
    expect(body.entries[1]).toMatchObject({ unknown: ['hours'], shown: { sector: { code: 'zorg' } } });
    const asked = await search({ hours: ['onbekend'] });
    expect(asked.body).toMatchObject({ fitting: 1, uncertain: 0 });
    expect(asked.body.entries[0].shown.sector.code).toBe('zorg');
  });

  it('puts what suits an own vacancy first, and says in what, by what the cards tell and without points', async () => {
    const { vacancyId } = employer;
    const { status, body, raw } = await search({ vacancyId, sort: 'vacancy' });
    expect(status).toBe(200);
    const entries = body.entries as SearchEntry[];
    expect(entries.map(({ shown }) => shown.sector.code)).toEqual(['logistiek', 'zorg']);
    expect(entries[0]?.forVacancy).toEqual({
      fits: ['sectors', 'families', 'place', 'hours'],
      unknown: [],
      differs: [],
    });
    expect(entries[1]?.forVacancy).toMatchObject({ unknown: ['hours'], differs: ['sectors', 'families'] });
    expect(raw.body).not.toContain('points');
    const other = await search({ vacancyId });
    expect(other.body.total).toEqual(body.total);
    expect((await search({})).body.entries[0].forVacancy).toBeNull();
    const group = await server.as(employer.account).get(`/search/cells/${entries[0]?.handle}?vacancyId=${vacancyId}`);
    expect(group.body.forVacancy).toEqual(entries[0]?.forVacancy);
  });

  it('asks for a vacancy before it sorts by one', async () => {
    const { status, body } = await search({ sort: 'vacancy' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ pointer: '/body/vacancyId', detail: 'Kies een vacature om op te sorteren.' }]);
  });

  it('filters on distance from the own postcode or another one', async () => {
    const near = await search({ sectors: ['logistiek'], km: 10 });
    expect(near.body).toMatchObject({ fitting: 1, place: { pc4: '2712', name: 'Zoetermeer' } });
    expect(near.body.entries[0].km).toBeLessThan(5);
    // Wassenaar is more than 5 kilometres from Zoetermeer.
    const far = await search({ sectors: ['logistiek'], pc4: '2244', km: 5 });
    expect(far.body).toMatchObject({ fitting: 0, uncertain: 0, total: { code: '0' } });
    expect(far.body.broadenings).toMatchObject([{ field: 'place', count: { code: '5-9' } }]);
  });

  it('counts facets as the search itself would', async () => {
    const { body } = await search({ sectors: ['logistiek'] });
    for (const { field, values } of body.facets as Facet[])
      for (const value of values) {
        const filter = field === 'place' ? { km: Number(value.code) } : { [field]: [value.code] };
        const { body: recount } = await search({ sectors: ['logistiek'], ...filter });
        expect(recount.total, `${field} ${value.code}`).toEqual(value.count);
      }
    expect(facet(body.facets, 'sectors')).toMatchObject([
      { code: 'logistiek', chosen: true, count: { code: '5-9' } },
      { code: 'zorg', chosen: false, count: { code: '5-9' } },
    ]);
  });

  it('takes a licence out of a sentence as a whole, and nothing out of words that say nothing', async () => {
    const { body } = await server
      .as(employer.account)
      .post('/search/terms', { text: 'Ik zoek een heftruckchauffeur met rijbewijs B' });
    const codes = body.terms.map((term: { code: string }) => term.code);
    expect(codes.filter((code: string) => code.startsWith('rijbewijs'))).toEqual(['rijbewijs-b']);
    const alone = await server.as(employer.account).post('/search/terms', { text: 'heftruckchauffeur' });
    const families = (terms: { field: string; code: string }[]) =>
      terms.filter(({ field }) => field === 'families').map(({ code }) => code);
    expect(families(body.terms)).toEqual(families(alone.body.terms));
    expect(families(body.terms)).not.toEqual([]);
  });

  it('knows everyday words and keeps nothing of them', async () => {
    const { body } = await server.as(employer.account).post('/search/terms', { text: 'heftruckchauffeur' });
    expect(body.terms.map((term: { field: string }) => term.field)).toContain('families');
    // The part of the name that answers, for the eye.
    const [{ occupation, marks }] = body.terms;
    expect(
      marks.map(({ from, to }: { from: number; to: number }) => occupation.name.slice(from, to)).join(' '),
    ).toMatch(/heftruck/i);
    const strange = await server.as(employer.account).post('/search/terms', { text: 'Sanne Voorbeeld' });
    expect(strange.body).toEqual({ terms: [] });
    const { body: found } = await search({ text: 'orderpicker' });
    expect(found.recognised[0]).toMatchObject({ field: 'families' });
    expect(found.filters.families).toEqual(found.recognised.map((term: { code: string }) => term.code));
    expect(found.fitting).toBe(1);
  });
});

describe('withdrawing', () => {
  it('shows in the very next answer, also while the index still has the document', async () => {
    await server.feed.rebuild('cells');
    const [first, second, third] = warehouse as [Published, Published, Published];
    expect((await search({ sectors: ['logistiek'] })).body.fitting).toBe(1);
    await turn(first, 'off');
    await turn(second, 'off');
    // Five are left: the tile stays.
    expect((await search({ sectors: ['logistiek'] })).body.fitting).toBe(1);
    await turn(third, 'off');
    // Jobs do not run here, so the index does not know yet.
    expect([...(await server.index.versions('cells'))]).toHaveLength(2);
    expect((await search({ sectors: ['logistiek'] })).body).toMatchObject({ fitting: 0, uncertain: 0, entries: [] });
    const { body } = await server.as(employer.account).get('/search/sectors');
    expect(body.sectors.find((one: { code: string }) => one.code === 'logistiek').count.code).toBe('0');
    await server.feed.reconcile('cells');
    expect([...(await server.index.versions('cells'))]).toHaveLength(1);
    for (const person of [first, second, third]) await turn(person, 'on');
    await world.close();
    expect((await search({ sectors: ['logistiek'] })).body.fitting).toBe(1);
  });
});

describe('cards of people who show more', () => {
  let owner: Published;

  beforeAll(async () => {
    [owner] = (await world.people(1)) as [Published];
    const chosen = await server
      .as(owner.account)
      .put('/me/publication/opt-ins', { talents: [], licences: ['heftruck'], languages: [] });
    expect(chosen.status).toBe(200);
    await world.close();
  });

  const cardOf = async (who = employer) => {
    const { body } = await search({ sectors: ['logistiek'], vacancyId: who.vacancyId }, who);
    return body.entries[0]?.cards[0] as { handle: string; shown: Shown } | undefined;
  };

  it('need an approved vacancy of the own company', async () => {
    const without = await search({ sectors: ['logistiek'] });
    expect(without.body.entries[0].cards).toEqual([]);
    expect(without.raw.body).not.toContain('heftruck');
    const other = await searcher(world);
    const foreign = await search({ sectors: ['logistiek'], vacancyId: other.vacancyId });
    expect(foreign.body.code).toBe('search.vacancy-needed');
    const card = await cardOf();
    expect(card?.shown).toMatchObject({ kind: 'card', own: { licences: [{ code: 'heftruck' }], languages: [] } });
    const path = `/search/cells/${card?.handle}`;
    expect((await server.as(employer.account).get(path)).body.code).toBe('search.vacancy-needed');
    expect((await server.as(employer.account).get(`${path}?vacancyId=${employer.vacancyId}`)).body).toMatchObject({
      shown: card?.shown,
      count: null,
    });
  });

  it('are found by what they show, with the tile under what is not known', async () => {
    const { body } = await search({ sectors: ['logistiek'], licences: ['heftruck'], vacancyId: employer.vacancyId });
    expect(body).toMatchObject({ fitting: 1, uncertain: 1 });
    expect(body.entries).toMatchObject([
      { tileFits: false, cards: [{ shown: { kind: 'card' } }] },
      { tileFits: true, unknown: ['licences'], cards: [] },
    ]);
  });

  it('look in the preview as they look to an employer, to the letter', async () => {
    const preview = await server.as(owner.account).get('/me/publication/preview');
    const card = await cardOf();
    expect(JSON.stringify(preview.body.current)).toBe(JSON.stringify(card?.shown));
    expect(JSON.stringify(preview.body.next)).toBe(JSON.stringify(card?.shown));
    const other = await server.as((warehouse[4] as Published).account).get('/me/publication/preview');
    const { body } = await search({ sectors: ['logistiek'] });
    expect(JSON.stringify(other.body.current)).toBe(JSON.stringify(body.entries[0].shown));
    expect(preview.body.whole).toEqual({ others: 7, allowed: true });
  });

  it('are known to each employer, and in each round, under another handle', async () => {
    const other = await searcher(world);
    const [mine, theirs] = [await cardOf(), await cardOf(other)];
    expect(mine?.handle).not.toBe(theirs?.handle);
    const foreign = `/search/cells/${theirs?.handle}?vacancyId=${employer.vacancyId}`;
    expect((await server.as(employer.account).get(foreign)).body.code).toBe('search.card-gone');
    await world.close();
    expect((await cardOf())?.handle).not.toBe(mine?.handle);
    expect(
      (await server.as(employer.account).get(`/search/cells/${mine?.handle}?vacancyId=${employer.vacancyId}`)).status,
    ).toBe(404);
  });

  it('are never seen by an employer that the owner blocked, from the same moment', async () => {
    const other = await searcher(world);
    expect(await cardOf(other)).toBeDefined();
    const found = await server.as(owner.account).post('/me/publication/employer-search', { text: other.kvk });
    expect(found.body.employers).toEqual([{ kvk: other.kvk, name: 'Rijnvliet Logistiek', place: 'Zoetermeer' }]);
    const blocked = await server.as(owner.account).put('/me/publication/blocked-employers', { kvks: [other.kvk] });
    expect(blocked.body).toEqual({ employers: [{ kvk: other.kvk, name: 'Rijnvliet Logistiek' }] });
    expect(await cardOf(other)).toBeUndefined();
    expect(await cardOf()).toBeDefined();
    await world.close();
    expect(await cardOf(other)).toBeUndefined();
    expect(await cardOf()).toBeDefined();
    await server.as(owner.account).put('/me/publication/blocked-employers', { kvks: [] });
    await world.close();
    expect(await cardOf(other)).toBeDefined();
  });

  it('refuse what too few people have, and what is not in the profile', async () => {
    const put = (licences: string[]) =>
      server.as(owner.account).put('/me/publication/opt-ins', { talents: [], licences, languages: [] });
    await world.sql`update dossier.profiles set content = jsonb_set(content, '{licences}', '["heftruck","taxi"]') where person_id = ${owner.id}`;
    const rare = await put(['heftruck', 'taxi']);
    expect(rare.status).toBe(409);
    expect(rare.body).toMatchObject({ code: 'publication.too-few-alike', errors: [{ pointer: '/body/licences/1' }] });
    expect((await put(['heftruck', 'adr'])).body.errors).toMatchObject([{ pointer: '/body/licences/1' }]);
    const kept = await world.sql`select value from dossier.opt_ins where person_id = ${owner.id}`;
    expect(kept).toEqual([{ value: 'heftruck' }]);
  });

  it('go at once when a value is taken back, while the tile stays', async () => {
    expect(await cardOf()).toBeDefined();
    await server.as(owner.account).put('/me/publication/opt-ins', { talents: [], licences: [], languages: [] });
    expect(await cardOf()).toBeUndefined();
    expect((await search({ sectors: ['logistiek'] })).body.fitting).toBe(1);
  });

  it('are counted against a budget of the whole company', async () => {
    const many = await world.people(70, { sectors: ['bouw'], wishedOccupations: [] });
    await world.people(10, { sectors: ['bouw'], wishedOccupations: [] });
    for (const person of many) await world.wish(person, 'licences', 'heftruck');
    await world.close();
    const company = await searcher(world);
    const colleague = await world.make.account('employer', { employerId: company.id });
    const { body } = await search({ sectors: ['bouw'], vacancyId: company.vacancyId }, company);
    // Three beside the tile; the others are asked for ten at a time.
    expect(body.entries).toMatchObject([{ moreCards: true, cards: [{}, {}, {}] }]);
    const read = (offset: number, who: { id: string }) =>
      server.as(who).get(`/search/cells/${body.entries[0].handle}?vacancyId=${company.vacancyId}&offset=${offset}`);
    for (let offset = 0; offset < 60; offset += 10) {
      const page = await read(offset, offset % 20 === 0 ? company.account : colleague);
      expect(page.body.cards, `from ${offset}`).toHaveLength(10);
    }
    const told = (await server.as(world.accountManager).get('/messages')).body.messages;
    expect(told.filter((one: { kind: string }) => one.kind === 'card-budget')).toMatchObject([
      { params: { organisation: 'Rijnvliet Logistiek' }, link: `/werkgevers-beheer/${company.id}` },
    ]);
    const over = await read(60, colleague);
    expect(over.status).toBe(429);
    expect(over.body.code).toBe('search.budget-spent');
    expect(Number(over.raw.headers['retry-after'])).toBe(14 * 3600);
    expect(over.raw.body).not.toContain('heftruck');
    // What was seen before costs nothing, and groups can always be looked at.
    expect((await read(50, colleague)).status).toBe(200);
    expect((await search({ sectors: ['bouw'] }, company)).status).toBe(200);
    clock.advance(24 * 3_600_000);
    expect((await read(60, colleague)).body).toMatchObject({ moreCards: false });
  });
});

describe('saved searches', () => {
  it('are kept under a name of their own, at most 20', async () => {
    const client = server.as(employer.account);
    const filters = { sectors: ['logistiek'] };
    const made = await client.post('/saved-searches', { name: 'Magazijn', filters, digest: true });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Magazijn', digest: true, count: { code: '5-9' } });
    expect((await client.post('/saved-searches', { name: 'Magazijn', filters })).body.code).toBe(
      'saved-searches.name-taken',
    );
    const renamed = await client.patch(`/saved-searches/${made.body.savedSearchId}`, { name: 'Logistiek' });
    expect(renamed.body).toMatchObject({ name: 'Logistiek', digest: true });
    const colleague = await world.make.account('employer', { employerId: employer.id });
    expect((await server.as(colleague).get('/saved-searches')).body.savedSearches).toEqual([]);
    expect((await server.as(colleague).delete(`/saved-searches/${made.body.savedSearchId}`)).status).toBe(404);
    for (let number = 2; number <= 20; number++)
      expect((await client.post('/saved-searches', { name: `Zoek ${number}`, filters })).status).toBe(201);
    expect((await client.post('/saved-searches', { name: 'Nog een', filters })).body.code).toBe('saved-searches.full');
    const { body } = await client.get('/saved-searches');
    expect(body.savedSearches).toHaveLength(20);
    for (const { savedSearchId } of body.savedSearches.slice(1))
      expect((await client.delete(`/saved-searches/${savedSearchId}`)).status).toBe(204);
  });
});

describe('what anyone may see', () => {
  it('is a bucket of 10 or more per sector', async () => {
    const { status, body } = await server.as(null).get('/public/sectors');
    expect(status).toBe(200);
    const of = (code: string) => body.sectors.find((one: { code: string }) => one.code === code);
    expect(of('logistiek')).toMatchObject({ candidates: { code: 'minder-dan-10' } });
    expect(of('bouw')).toMatchObject({ candidates: { code: '50-99', label: '50–99' }, vacancies: 0 });
    expect((await server.as(employer.account).get('/public/sectors')).body).toEqual(body);
  });
});
