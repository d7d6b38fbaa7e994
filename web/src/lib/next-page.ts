/**
 * The action of a form on a page that leads on to another after logging in. An action takes the place of the query of the
 * page, so the page that somebody came for is named again.
 */
export const keepNext = (action: string, url: { searchParams: { get(name: string): string | null } }): string => {
  const next = url.searchParams.get('naar');
  return next === null ? action : `${action}&naar=${encodeURIComponent(next)}`;
};
