import type { FairnessGroup, GroupField } from '#contract/fairness.ts';
import type { Lists } from '#contract/taxonomy.ts';
import { fairness as t } from './i18n/nl/fairness.ts';

/** Names of the groups: places and levels come from the lists, the others have words of their own. */
export const groupName = (
  names: { municipalities: readonly { code: string; name: string }[]; levels: Lists['levels'] },
  field: GroupField,
  { code }: Pick<FairnessGroup, 'code'>,
): string => {
  const known = {
    municipality: () => names.municipalities.find((one) => one.code === code)?.name,
    level: () => names.levels.find((one) => one.code === code)?.label,
    dutch: () => t.codes.dutch[code],
    hours: () => t.codes.hours[code],
  }[field]();
  return known ?? (code === 'onbekend' ? t.codes.unknown : code);
};
