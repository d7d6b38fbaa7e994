/** One part of a reading page. */
export interface ProseSection {
  /** For links to this part. */
  id?: string;
  title: string;
  text: readonly string[];
  bullets?: readonly string[];
  link?: { href: string; label: string };
}

/** A page to read: what it says and where one goes from there. */
export interface ProsePage {
  title: string;
  /** For search engines: one sentence. */
  description: string;
  lead: string;
  sections: readonly ProseSection[];
  /** Buttons under the lead; the first one is the main one. */
  actions: readonly { href: string; label: string }[];
  /** The day of this version, as people read it. */
  version: string;
}
