/** One part of a reading page. */
export interface ProseSection {
  /** For links to this part. */
  id?: string;
  title: string;
  text: readonly string[];
  bullets?: readonly string[];
  link?: { href: string; label: string };
}
