import pg from 'pg';
import { connectionLost } from './connections.ts';
import { type Encoded, encode, Messages } from './wire-messages.ts';

/** Rows of one statement, with how many it touched and what it was. */
export interface Rows extends Array<unknown> {
  count: number;
  command: string;
}

/** A statement that waits to be sent, or for its answer. */
interface Part {
  text: string;
  values: readonly Encoded[];
  asArrays: boolean;
  rows: unknown[];
  resolve: (rows: Rows) => void;
  reject: (error: unknown) => void;
}

type Parse = (text: string) => unknown;

/** A statement that PostgreSQL has parsed on this connection, and how its columns are read. */
interface Prepared {
  /** Empty for a statement that is used once. */
  name: string;
  columns: { name: string; parse: Parse }[];
}

/** What pg calls on whatever it was given to send (its documented `Submittable`). */
interface Submitted extends pg.Submittable {
  handleRowDescription(message: { fields: { name: string; dataTypeID: number }[] }): void;
  handleDataRow(message: { fields: (string | null)[] }): void;
  handleCommandComplete(message: { text: string }): void;
  handleEmptyQuery(): void;
  handleError(error: unknown): void;
  handleReadyForQuery(): void;
}

/** Statements kept parsed per connection; the oldest makes room. */
const KEPT = 200;
/** Lists of values and imports make statements that hardly ever come back in the same shape. */
const MAX_KEPT_VALUES = 60;

/** Dates, times, numerics in lists and intervals stay text: the schema says how each column is read. */
const AS_TEXT = new Set([1082, 1114, 1184, 1186, 1115, 1182, 1185, 1187, 1231]);
const asText: Parse = (text) => text;
const parserOf = (type: number): Parse =>
  AS_TEXT.has(type) ? asText : (pg.types.getTypeParser(type, 'text') as Parse);

/**
 * One connection that sends what is asked within one turn of the event loop as one group: one packet there, one packet
 * back, and a failure skips the rest of the group. Outside `begin` PostgreSQL runs a group as one transaction.
 */
export class Wire {
  readonly #client: pg.Client;
  /** Statements that every group begins with, or the next one only. */
  #before: { text: string; values: string[]; always: boolean }[] = [];
  #waiting: Part[] = [];
  #busy = false;
  #planned = false;
  #lost = false;
  readonly #kept = new Map<string, Prepared>();
  #dropped: string[] = [];
  #names = 0;
  #settled: (() => void)[] = [];

  private constructor(client: pg.Client) {
    this.#client = client;
    client.on('error', () => this.#lose());
    client.on('end', () => this.#lose());
  }

  static async connect(url: string, applicationName: string): Promise<Wire> {
    const client = new pg.Client({
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    const wire = new Wire(client);
    try {
      await client.connect();
      await client.query("set timezone to 'UTC'");
    } catch (error) {
      await wire.end();
      // pg's own time limit has a message and no code.
      throw (error as { code?: unknown }).code === undefined
        ? Object.assign(new Error('the database did not answer', { cause: error }), { code: 'CONNECT_TIMEOUT' })
        : error;
    }
    return wire;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Statements that go in front of the next group, or with `always` of every group, until this is called again. */
  prefix(statements: { text: string; values: string[] }[], always: boolean): void {
    this.#before = statements.map((statement) => ({ ...statement, always }));
  }

  /** Whether what stands in front of the next group has not left yet. */
  get prefixed(): boolean {
    return this.#before.length > 0;
  }

  /** Asks one statement; it leaves together with everything else that is asked in this turn. */
  ask(text: string, values: readonly unknown[], asArrays: boolean): Promise<Rows> {
    return new Promise((resolve, reject) => {
      if (this.#lost) {
        reject(connectionLost());
        return;
      }
      this.#waiting.push({ text, values: values.map(encode), asArrays, rows: [], resolve, reject });
      this.#plan();
    });
  }

  /** Refuses what was asked and not yet sent, and waits for the rest. */
  async settle(): Promise<void> {
    for (const part of this.#waiting.splice(0)) part.reject(new Error('the transaction has ended'));
    if (this.#busy) await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  async end(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }

  #lose(): void {
    this.#lost = true;
    for (const part of this.#waiting.splice(0)) part.reject(connectionLost());
    this.#rest();
  }

  #rest(): void {
    this.#busy = false;
    for (const resolve of this.#settled.splice(0)) resolve();
  }

  #plan(): void {
    if (this.#planned || this.#busy || this.#waiting.length === 0) return;
    this.#planned = true;
    // After everything that follows at once from the last answer: what is asked there goes along.
    process.nextTick(() => {
      this.#planned = false;
      if (!this.#busy && this.#waiting.length > 0) this.#send();
    });
  }

  #send(): void {
    this.#busy = true;
    const before = this.#before.map(
      ({ text, values }): Part => ({
        text,
        values,
        asArrays: true,
        rows: [],
        resolve: () => undefined,
        reject: () => undefined,
      }),
    );
    this.#before = this.#before.filter(({ always }) => always);
    this.#client.query(this.#group([...before, ...this.#waiting.splice(0)]));
  }

  #group(parts: readonly Part[]): Submitted {
    const prepared: Prepared[] = [];
    /** The part whose answer comes in; those before it were answered. */
    let current = 0;
    const fresh = new Set<number>();
    const completed = (command: string, count: number): void => {
      const part = parts[current++];
      // Beside the rows and not among them: an answer without rows is an empty list.
      if (part) Object.defineProperties(part.rows, { command: { value: command }, count: { value: count } });
    };
    const finish = (error?: unknown): void => {
      parts.forEach((part, index) => {
        if (index < current) part.resolve(part.rows as Rows);
        else part.reject(error);
      });
      this.#rest();
      this.#plan();
    };
    return {
      submit: (connection) => {
        const messages = new Messages();
        for (const name of this.#dropped.splice(0)) messages.close(name);
        parts.forEach((part, index) => {
          let statement = this.#kept.get(part.text);
          if (!statement) {
            statement = this.#keep(part);
            fresh.add(index);
            messages.parse(statement.name, part.text);
            messages.describe(statement.name);
          }
          prepared.push(statement);
          messages.bind(statement.name, part.values);
          messages.execute();
        });
        connection.stream.write(messages.sync());
      },
      handleRowDescription: ({ fields }) => {
        const statement = prepared[current];
        if (statement)
          statement.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }));
      },
      handleDataRow: ({ fields }) => {
        const part = parts[current];
        const columns = prepared[current]?.columns ?? [];
        if (!part) return;
        const values = columns.map(({ parse }, index) => {
          const text = fields[index] ?? null;
          return text === null ? null : parse(text);
        });
        part.rows.push(
          part.asArrays ? values : Object.fromEntries(columns.map(({ name }, index) => [name, values[index]])),
        );
      },
      handleCommandComplete: ({ text }) => {
        const count = Number(text.slice(text.lastIndexOf(' ') + 1));
        completed(text, Number.isNaN(count) ? 0 : count);
      },
      handleEmptyQuery: () => completed('', 0),
      handleError: (error) => {
        // PostgreSQL skipped the rest, so what was new there is not known to it.
        parts.forEach((part, index) => {
          if (index >= current && (fresh.has(index) || index === current)) this.#drop(part.text);
        });
        finish(this.#lost ? connectionLost() : error);
      },
      handleReadyForQuery: () => finish(),
    };
  }

  #keep(part: Part): Prepared {
    if (part.values.length > MAX_KEPT_VALUES) return { name: '', columns: [] };
    const statement = { name: `w${++this.#names}`, columns: [] };
    this.#kept.set(part.text, statement);
    if (this.#kept.size > KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#drop(oldest);
    }
    return statement;
  }

  #drop(text: string): void {
    const statement = this.#kept.get(text);
    if (!statement) return;
    this.#kept.delete(text);
    this.#dropped.push(statement.name);
  }
}
