import { Agent, request } from 'node:http';

/** One caller: where it calls, and as whom. */
export interface Target {
  url: string;
  headers: Record<string, string>;
}

export interface Round {
  /** Requests per second over all callers. */
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

interface Reply {
  status: number;
  body: string;
}

const call = (
  agent: Agent,
  method: string,
  target: Target,
  body: string | undefined,
  headers: Record<string, string>,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const req = request(target.url, { agent, method, headers: { ...target.headers, ...headers } }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => {
        text += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body: text }));
    });
    req.on('error', reject);
    req.end(body);
  });

const settings = JSON.stringify({ phone: '0790000000', locale: 'nl', mail: 'digest' });

/** One read; throws unless it answers 200. */
export const read = async (agent: Agent, target: Target): Promise<{ version: number }> => {
  const reply = await call(agent, 'GET', target, undefined, {});
  if (reply.status !== 200) throw new Error(`read answered ${reply.status}: ${reply.body}`);
  return JSON.parse(reply.body) as { version: number };
};

/** One change of the version that was read last; throws unless it answers 200. Returns the new version. */
export const change = async (agent: Agent, target: Target, version: number): Promise<number> => {
  const reply = await call(agent, 'PATCH', target, settings, {
    'content-type': 'application/json',
    'if-match': `"${version}"`,
  });
  if (reply.status !== 200) throw new Error(`change answered ${reply.status}: ${reply.body}`);
  return (JSON.parse(reply.body) as { version: number }).version;
};

/** Every target calls one request after the other for `ms` milliseconds, all at once. */
export const load = async (targets: readonly Target[], kind: 'read' | 'change', ms: number): Promise<Round> => {
  const agent = new Agent({ keepAlive: true, maxSockets: targets.length });
  const until = performance.now() + ms;
  const times: number[] = [];
  await Promise.all(
    targets.map(async (target) => {
      let { version } = await read(agent, target);
      while (performance.now() < until) {
        const start = performance.now();
        if (kind === 'read') await read(agent, target);
        else version = await change(agent, target, version);
        times.push(performance.now() - start);
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return { perSecond: Math.round((times.length / ms) * 1000), p50: at(0.5), p99: at(0.99) };
};
