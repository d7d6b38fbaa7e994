import { getContext, setContext } from 'svelte';

export type Locale = 'nl' | 'en';

/** The cookie that remembers the choice of `?taal=en` or `?taal=nl`. */
export const LOCALE_COOKIE = 'werkbrug-taal';

/** The locale that a text names, or null when it names none that we have. */
export function parseLocale(text: string | null | undefined): Locale | null {
  return text === 'nl' || text === 'en' ? text : null;
}

/**
 * Public pages and the pages of jobseekers exist in English; employers and staff work in Dutch. Takes the id of a route
 * as SvelteKit knows it.
 */
export function hasEnglish(routeId: string | null): boolean {
  return routeId === null || routeId.startsWith('/(public)') || routeId.startsWith('/(werkzoekende)');
}

const KEY = 'locale';

/** For the root layout: makes the locale known to every component below. */
export function provideLocale(locale: Locale): void {
  setContext(KEY, locale);
}

/** The locale of this page. Call while a component is being set up. */
export function useLocale(): Locale {
  return getContext<Locale | undefined>(KEY) ?? 'nl';
}

/**
 * The messages of one area in the language of this page. Call while a component is being set up:
 * `const t = useText(nl, en)`, with `nl` and `en` from `#lib/i18n/nl/…` and `#lib/i18n/en/…`.
 */
export function useText<T>(nl: T, en: T): T {
  return useLocale() === 'en' ? en : nl;
}
