/**
 * Subregions of the region that comes with the program. A tile names a subregion where a municipality would be too
 * small to hold k people; which municipalities belong together is a choice of the region. A dated setting with the key
 * `publication` goes before this.
 */
export const REGION_DEFAULTS: Readonly<Record<string, { area: object }>> = {
  AM34: {
    area: {
      region: 'AM34',
      subregions: {
        GM0637: 'zoetermeer',
        GM1621: 'oostland',
        GM1926: 'oostland',
        GM1916: 'vliet-en-duin',
        GM0626: 'vliet-en-duin',
        GM0629: 'vliet-en-duin',
      },
      labels: { zoetermeer: 'Zoetermeer', oostland: 'Oostland', 'vliet-en-duin': 'Vliet en Duin' },
    },
  },
};
