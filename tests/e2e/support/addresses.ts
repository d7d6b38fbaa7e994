/** Pages of the same kind differ in ids, handles, tokens, numbers and query only. */
export const kindOf = (path: string): string =>
  path
    .split('?')[0]!
    .split('/')
    .map((part) => (/^[0-9a-f]{8}-|^[A-Za-z0-9_-]{30,}$|^\d+$/.test(part) ? ':' : part))
    .join('/')
    .replace(/^\/(sectoren|zoeken)\/[a-z]+$/, '/$1/:');

export const isPage = (path: string): boolean =>
  !path.startsWith('/api/') && !/\/(verslag|export)$|\.[a-z0-9]+$/.test(path);
