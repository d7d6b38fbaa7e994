import { escoIscoGroups, iscoTable } from '../sources/isco.ts';
import { minimumWage } from '../sources/minimum-wage.ts';
import { sbi } from '../sources/sbi.ts';
import { ISCO_GROUPS, MINIMUM_WAGES, SBI_CODES } from '../targets.ts';
import { importer } from './importer.ts';

/** A table of ISCO-08 with labels in both languages. */
export const iscoImporter = importer({
  source: iscoTable,
  async plan() {
    return {
      target: ISCO_GROUPS,
      toRow: ({ code, level, parent, label, labelEn }) => ({
        row: { code, level, parent, label_nl: label, label_en: labelEn },
      }),
    };
  },
});

/** The same groups as ESCO publishes them, with Dutch labels only: English ones stay as they are. */
export const escoIscoImporter = importer({
  source: escoIscoGroups,
  async plan(_tx, { language }) {
    return {
      target: { ...ISCO_GROUPS, columns: { level: 'integer', parent: 'text', label_nl: 'text' } },
      toRow: ({ code, level, parent, label }) =>
        language === 'en'
          ? { problem: 'Dit is de Engelse naam. Kies het bestand met Nederlandse namen (ISCOGroups_nl).' }
          : { row: { code, level, parent, label_nl: label } },
    };
  },
});

export const sbiImporter = importer({
  source: sbi,
  async plan() {
    return {
      target: SBI_CODES,
      toRow: ({ code, level, parent, section, description }) => ({
        row: { code, level, parent, section, label: description },
      }),
    };
  },
});

export const minimumWageImporter = importer({
  source: minimumWage,
  async plan() {
    return {
      target: MINIMUM_WAGES,
      toRow(wage) {
        return {
          row: {
            valid_from: wage.validFrom,
            age_from: wage.ageFrom,
            percentage: wage.percentage,
            cents_per_hour: wage.centsPerHour,
            source: wage.source,
            verified: wage.verified,
          },
        };
      },
      notes(rows) {
        const derived = rows.filter((row) => row.verified === false).length;
        return derived === 0
          ? []
          : [`${derived} bedragen zijn afgeleid. Vergelijk ze met de Staatscourant voordat u ermee rekent.`];
      },
    };
  },
});
