/** Address of a list of employers with another sort or page; what stands at its default is left out. */
export const employerAddress = (
  path: string,
  filter: { text: string; status: string; sector: string; portfolio: string; sort: string },
  page = 1,
): string => {
  const query = new URLSearchParams();
  if (filter.text) query.set('tekst', filter.text);
  if (filter.status) query.set('stand', filter.status);
  if (filter.sector) query.set('sector', filter.sector);
  if (filter.portfolio === 'own') query.set('van', 'own');
  if (filter.sort !== 'name') query.set('sorteer', filter.sort);
  if (page > 1) query.set('pagina', String(page));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};
