import { expect, test } from 'vitest';
import { addressOf, NO_FILTERS, searchFrom, without } from './search-address.ts';

const read = (query: string) => searchFrom(new URLSearchParams(query));

test('an address says the same as the search it was made of', () => {
  const search = {
    filters: {
      ...NO_FILTERS,
      sectors: ['logistiek'],
      hours: ['20-28', 'onbekend'],
      languages: ['en'],
      pc4: '2712',
      km: 10,
    },
    sort: 'distance' as const,
    page: 3,
    vacancyId: '6a0cc1b3-1ec8-4a3c-9b26-93bbacfefb4f',
  };
  const address = addressOf(search);
  expect(address).toBe(
    '/zoeken/resultaten?sector=logistiek&uren=20-28&uren=onbekend&talen=en&postcode=2712&km=10&vacature=6a0cc1b3-1ec8-4a3c-9b26-93bbacfefb4f&volgorde=dichtbij&pagina=3',
  );
  expect(read(address.split('?')[1] ?? '')).toEqual(search);
  expect(addressOf({ filters: NO_FILTERS })).toBe('/zoeken/resultaten');
});

test('with a vacancy, what suits it best comes first unless another order is chosen', () => {
  const vacancyId = '6a0cc1b3-1ec8-4a3c-9b26-93bbacfefb4f';
  expect(read(`vacature=${vacancyId}`).sort).toBe('vacancy');
  expect(read('volgorde=vacature').sort).toBe('relevance');
  for (const sort of ['vacancy', 'relevance', 'size'] as const) {
    const address = addressOf({ filters: NO_FILTERS, sort, vacancyId });
    expect(read(address.split('?')[1] ?? '').sort).toBe(sort);
  }
});

test('what is no code, postcode or number is left out', () => {
  const { filters, page, vacancyId, sort } = read(
    'sector=Jan%20de%20Vries&sector=zorg&postcode=abcd&km=-3&pagina=x&vacature=1&volgorde=niks&uren=%00',
  );
  expect(filters).toEqual({ ...NO_FILTERS, sectors: ['zorg'] });
  expect({ page, vacancyId, sort }).toEqual({ page: 1, vacancyId: null, sort: 'relevance' });
});

test('one value or a whole field can be taken away', () => {
  const filters = { ...NO_FILTERS, sectors: ['zorg', 'bouw'], km: 5 };
  expect(without(filters, 'sectors', 'zorg').sectors).toEqual(['bouw']);
  expect(without(filters, 'sectors').sectors).toEqual([]);
  expect(without(filters, 'place').km).toBeNull();
});
