import type { IconName } from '#lib/icons.ts';
import type { Counts } from '#lib/menu.ts';
import type { Region } from '#lib/region.ts';
import type { Session } from '#lib/session.ts';
import type { Api } from '#lib/api/client.ts';
import type { LostForm } from '#lib/forms.ts';
import type { Locale } from '#lib/i18n/locale.ts';

declare global {
  namespace App {
    interface Locals {
      /** Who is logged in; null for a visitor. */
      session: Session | null;
      locale: Locale;
      /** The API on behalf of this visitor. */
      api: Api;
      /** What a visitor sent whose session had ended meanwhile. */
      lost?: LostForm;
    }
    interface Error {
      message: string;
      /** Number to give on the phone; also in the log. */
      id?: string;
      /** A form that waits until its sender is logged in again. */
      lost?: LostForm;
    }
    interface PageData {
      session: Session | null;
      locale: Locale;
      region: Region;
      /** Work that waits behind the menu items; a group of pages may give its own. */
      counts: Counts;
      /** The sectors of this account manager, for the side bar. */
      ownSectors?: readonly { href: string; label: string; icon: IconName }[];
    }
  }
}
