import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listRoutes } from '#server/route-list.ts';

const ROUTES = path.resolve(import.meta.dirname, '../../web/src/routes');
const ID = '00000000-0000-4000-8000-000000000000';

/** What stands in an address for each part that differs; a part of another name fails, so that it gets a value here. */
const PARTS: Record<string, string> = {
  id: ID,
  token: 'A'.repeat(43),
  handle: 'A'.repeat(43),
  code: 'logistiek',
  sector: 'logistiek',
  n: '1',
  persoon: ID,
  vacature: ID,
};

/** A page or file of the web server, as its folder says. */
export interface PageDoor {
  address: string;
  /** Paths with the query of each form action: `/inloggen?/password`, or the page itself for its default action. */
  actions: string[];
}

const addressOf = (folder: string): string => {
  const parts = folder
    .split('/')
    .filter((part) => part !== '.' && part !== '' && !/^\(.*\)$/.test(part))
    .map((part) => {
      const name = /^\[(.+)\]$/.exec(part)?.[1];
      if (name === undefined) return part;
      const value = PARTS[name];
      if (value === undefined) throw new Error(`no example is known for [${name}] in ${folder}`);
      return value;
    });
  return `/${parts.join('/')}`;
};

/** Names in `export const actions … = { … }`: the keys two spaces from the margin. */
const actionsIn = (file: string): string[] => {
  const source = readFileSync(file, 'utf8');
  const body = /^export const actions\b[^=]*=\s*\{\n(.*?)^\};/ms.exec(source)?.[1];
  if (body === undefined) {
    if (/export const actions\b/.test(source)) throw new Error(`the actions of ${file} cannot be read`);
    return [];
  }
  const names = [...body.matchAll(/^ {2}(?:async )?(\w+)(?=[:,(])/gm)].map(([, name]) => name ?? '');
  if (names.length === 0) throw new Error(`the actions of ${file} have no names`);
  return names;
};

/** Every page of the site with its form actions, read from the folders they are made of. */
export const pageDoors = (): PageDoor[] => {
  const folders = new Set(
    globSync('**/{+page.svelte,+page.server.ts,+server.ts}', { cwd: ROUTES }).map((file) => path.dirname(file)),
  );
  return [...folders].sort().map((folder) => {
    const address = addressOf(folder);
    const server = globSync('+page.server.ts', { cwd: path.join(ROUTES, folder) })[0];
    const actions = server === undefined ? [] : actionsIn(path.join(ROUTES, folder, server));
    return { address, actions: actions.map((name) => (name === 'default' ? address : `${address}?/${name}`)) };
  });
};

/** Every route of the API, with an address that leads to nothing. */
export const apiDoors = (): { method: string; address: string }[] =>
  listRoutes().map(({ route }) => ({
    method: route.method,
    address: `/api/v1${route.path.replace(/:[A-Za-z]\w*/g, ID)}`,
  }));
