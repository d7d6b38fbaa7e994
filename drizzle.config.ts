import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/schema/*.ts',
  out: './drizzle/migrations',
  schemaFilter: ['ident', 'dossier', 'market', 'pub', 'ref', 'audit', 'ops'],
  // NNNN_name.sql, the name given by hand: npm run db:generate -- --name add_something
  migrations: { prefix: 'index' },
  strict: true,
});
