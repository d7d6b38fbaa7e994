import type { OptInField } from '#contract/profile.ts';
import { readOwnPreview, replaceOptIns } from '#contract/publication.ts';
import type { Api } from '#lib/api/client.ts';

export type Detail = { field: OptInField; value: string };

/** Reads 'licences:rijbewijs-b' of a button; null when it is something else. */
export const detailOf = (text: string): Detail | null => {
  const at = text.indexOf(':');
  const field = text.slice(0, at);
  return field === 'talents' || field === 'licences' || field === 'languages'
    ? { field, value: text.slice(at + 1) }
    : null;
};

/** Shows one detail more or one less; the others stay as they were chosen. */
export const setDetail = async (api: Api, detail: Detail, show: boolean): Promise<void> => {
  const { details } = await api(readOwnPreview, {});
  const wanted: Record<OptInField, string[]> = { talents: [], licences: [], languages: [] };
  for (const { field, value, wanted: on } of details) if (on) wanted[field].push(value);
  wanted[detail.field] = wanted[detail.field].filter((value) => value !== detail.value);
  if (show) wanted[detail.field].push(detail.value);
  await api(replaceOptIns, { body: wanted });
};
