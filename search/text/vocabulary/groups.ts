/** Reads groups of words: one group per line, going on where a line is indented by four; members stand between commas. */
export function groups(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .map((line) => line.split(',').map((member) => member.trim()));
}
