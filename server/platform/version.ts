import { readFileSync } from 'node:fs';

/** Version of the program, from package.json: in the API-Version header and the API description. */
export const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
