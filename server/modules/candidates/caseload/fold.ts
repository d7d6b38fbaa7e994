/** Lower case without accents: how headers, choices and names are compared. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Only letters and digits of the folded text. */
export function squeeze(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}
