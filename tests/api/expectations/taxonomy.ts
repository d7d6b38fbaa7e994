import { IMPORT_ID } from '../../support/world.ts';
import { everyone, type Expectations, only } from './expectation.ts';

export const taxonomy: Expectations = {
  'taxonomy.lists': { allow: everyone },
  'taxonomy.terms': { allow: everyone, query: '?kind=occupation&text=magazijn' },
  'taxonomy.occupation': { allow: everyone, path: { code: 'orderpicker' } },
  'taxonomy.place': { allow: everyone, path: { pc4: '2712' } },
  'imports.list': { allow: only('admin') },
  'imports.read': { allow: only('admin'), path: { importId: IMPORT_ID } },
  'settings.list': { allow: only('admin') },
};
