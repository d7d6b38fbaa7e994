// Writes docs/routes.md from the routes that the modules register. The OpenAPI description is served, not kept.
import { listRoutes } from '#server/route-list.ts';
import { artefact } from './artefact.ts';

const routes = listRoutes();

const rows = routes
  .map(({ route, policy }) => ({
    path: `${route.path} ${route.method}`,
    row: [
      `\`${route.method} ${route.path}\``,
      route.operationId,
      policy.roles.join(', '),
      policy.relation,
      policy.audit,
      policy.purpose,
    ],
  }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ row }) => `| ${row.join(' | ')} |`);

artefact(
  'docs/routes.md',
  `# Routes and policies

Every route of the API below \`/api/v1\`, with who may call it, on whose data, and what is written down. Made from the code by
\`npm run generate\`; the shapes of requests and answers: \`GET /api/v1/openapi.json\`. Rows are guarded a second time by row-level security in the database.

| Route | Operation | Roles | Relation | Written down | Purpose |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
);
