/** What came back of one form of the page: what was typed, and a sentence per field that is wrong. */
export interface Sent {
  values: Record<string, string> | null;
  wrong: Record<string, string>;
}
