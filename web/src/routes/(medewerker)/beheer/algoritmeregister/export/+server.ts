import { requireRole } from '#lib/server/guard.ts';
import { registerText } from '#lib/server/register-text.ts';
import type { RequestHandler } from './$types.js';

/** The text for the register as a file: fields with their names, for people or for a program. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { region } = requireRole(locals.session, ['admin'], url);
  const { sections } = await registerText(locals.api, url, region);
  const json = url.searchParams.get('vorm') === 'json';
  const text = sections
    .flatMap(({ title, fields }) => [
      `# ${title}`,
      ...fields.map(({ name, text: value }) => `${name}:\n${value ?? ''}`),
    ])
    .join('\n\n');
  const fields = Object.fromEntries(
    sections.flatMap((section) => section.fields.map(({ name, text: value }) => [name, value])),
  );
  return new Response(json ? `${JSON.stringify(fields, null, 2)}\n` : `${text}\n`, {
    headers: {
      'content-type': json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="algoritmeregister-matchen.${json ? 'json' : 'txt'}"`,
    },
  });
};
