import type { IconName } from './icons.ts';
import type { Common } from './i18n/nl/common.ts';
import type { Role } from './session.ts';

export interface MenuItem {
  href: string;
  label: string;
  icon: IconName;
}

/** Work that waits behind a menu item, by the item's address; `late` when one of it is past its deadline. */
export type Counts = Partial<Record<string, { waiting: number; late?: boolean }>>;

/** Where the menu of a role stands on a desk; on a phone jobseekers have a tab bar and the others a list at the bottom. */
export function frameOf(role: Role | null): 'top' | 'side' {
  return role === 'account-manager' || role === 'case-manager' || role === 'admin' ? 'side' : 'top';
}

/** The main menu of a role; of visitors when nobody is logged in. */
export function menuOf(role: Role | null, t: Common['menus']): MenuItem[] {
  switch (role) {
    case null:
      return [
        { href: '/werkzoekenden', label: t.jobseekers, icon: 'user' },
        { href: '/werkgevers', label: t.employers, icon: 'building-store' },
      ];
    case 'jobseeker':
      return [
        { href: '/start', label: t.start, icon: 'home' },
        { href: '/profiel', label: t.profile, icon: 'id' },
        { href: '/voorstellen', label: t.proposals, icon: 'messages' },
        { href: '/meer', label: t.more, icon: 'menu-2' },
      ];
    case 'employer':
      return [
        { href: '/zoeken', label: t.search, icon: 'search' },
        { href: '/vacatures', label: t.vacancies, icon: 'briefcase' },
        { href: '/interesse', label: t.interest, icon: 'message' },
        { href: '/bedrijf', label: t.company, icon: 'building' },
      ];
    case 'account-manager':
      return [
        { href: '/bord', label: t.board, icon: 'layout-kanban' },
        { href: '/mensen/zoeken', label: t.search, icon: 'search' },
        { href: '/werkgevers-beheer', label: t.employers, icon: 'building' },
        { href: '/vacatures-beheer', label: t.vacancies, icon: 'briefcase' },
        { href: '/plaatsingen', label: t.placements, icon: 'heart-handshake' },
      ];
    case 'case-manager':
      return [
        { href: '/vandaag', label: t.today, icon: 'calendar-event' },
        { href: '/mensen', label: t.people, icon: 'users' },
        { href: '/mensen/zoeken', label: t.search, icon: 'search' },
        { href: '/sleutels', label: t.keys, icon: 'key' },
      ];
    case 'admin':
      return [
        { href: '/beheer/organisaties', label: t.organisations, icon: 'building-bank' },
        { href: '/beheer/gebruikers', label: t.users, icon: 'users' },
        { href: '/beheer/rondes', label: t.rounds, icon: 'refresh' },
        { href: '/beheer/gelijke-kansen', label: t.fairness, icon: 'scale' },
        { href: '/beheer/inlezen', label: t.imports, icon: 'database-import' },
        { href: '/beheer/post', label: t.outbox, icon: 'send' },
      ];
    default:
      return [];
  }
}

/** What everyone who is logged in can reach; jobseekers find it under Meer. */
export function ownMenu(t: Common['menus']): MenuItem[] {
  return [
    { href: '/berichten', label: t.messages, icon: 'mail' },
    { href: '/instellingen', label: t.settings, icon: 'settings' },
  ];
}

/**
 * Whether the page at `path` lies under the menu item: the item itself or a page below it. Where another of `items` lies
 * closer to the page, that one is current.
 */
export function isCurrent(href: string, path: string, items: readonly { href: string }[] = []): boolean {
  const under = (item: string) => path === item || path.startsWith(`${item}/`);
  return under(href) && !items.some((item) => item.href.length > href.length && under(item.href));
}
