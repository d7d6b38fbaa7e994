/** A cell that a spreadsheet program would take for a formula gets an apostrophe, so that it stays text. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** A download as Dutch spreadsheet programs open it: semicolons, and a mark that tells it is UTF-8. */
export const csv = (name: string, lines: readonly (readonly (string | number | null)[])[]): Response =>
  new Response(`\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });

/** Most rows that the API gives at once, and most that go into one file. */
const STEP = 50;
const MOST = 5_000;

/** Everything of a list that comes in pages. */
export const allPages = async <Row>(
  page: (offset: number, limit: number) => Promise<{ total: number; rows: readonly Row[] }>,
): Promise<Row[]> => {
  const all: Row[] = [];
  for (let offset = 0; offset < MOST; offset += STEP) {
    const { total, rows } = await page(offset, STEP);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) break;
  }
  return all;
};
