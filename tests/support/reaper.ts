import { rm } from 'node:fs/promises';
import path from 'node:path';
import { halt, readPostmaster } from '#server/platform/postmaster.ts';

/**
 * Waits until the test run's end of the pipe closes, which also happens when the run is killed, and then stops the
 * run's database and removes its folder. Argument: the data folder.
 */
const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('Usage: reaper.ts DATA_FOLDER');

for await (const _ of process.stdin);
const server = await readPostmaster(dataDir);
if (server !== undefined) await halt(server.pid, dataDir);
await rm(path.dirname(dataDir), { recursive: true, force: true });
