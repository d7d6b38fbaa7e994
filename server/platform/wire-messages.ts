/** A value of a statement as it goes over the line: text, bytes or null. */
export type Encoded = string | Buffer | null;

/** Values as text, since PostgreSQL then reads them as the type that the statement wants. */
export const encode = (value: unknown): Encoded => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  throw new TypeError('a value of a statement must be text, a number, a boolean, a date or bytes');
};

/** Kinds of messages, by their letter in ASCII. */
const PARSE = 0x50;
const BIND = 0x42;
const DESCRIBE = 0x44;
const EXECUTE = 0x45;
const CLOSE = 0x43;
const SYNC = 0x53;
/** What Describe and Close speak of. */
const STATEMENT = 0x53;
const TEXT_FORMAT = 0;
const BINARY_FORMAT = 1;

/**
 * The messages of one group in one buffer, so that they leave in one write: a write to the socket costs more than all
 * else that is done for a short statement. PostgreSQL documentation, "Message Formats".
 */
export class Messages {
  #buffer = Buffer.allocUnsafe(2_048);
  #length = 0;
  #start = 0;

  parse(name: string, text: string): void {
    this.#begin(PARSE);
    this.#string(name);
    this.#string(text);
    this.#int16(0);
    this.#end();
  }

  describe(name: string): void {
    this.#named(DESCRIBE, name);
  }

  close(name: string): void {
    this.#named(CLOSE, name);
  }

  bind(name: string, values: readonly Encoded[]): void {
    this.#begin(BIND);
    this.#string('');
    this.#string(name);
    this.#int16(values.length);
    for (const value of values) this.#int16(value instanceof Buffer ? BINARY_FORMAT : TEXT_FORMAT);
    this.#int16(values.length);
    for (const value of values) this.#value(value);
    // All columns come back as text.
    this.#int16(0);
    this.#end();
  }

  execute(): void {
    this.#begin(EXECUTE);
    this.#string('');
    this.#int32(0);
    this.#end();
  }

  /** Closes the group; what was written so far, for one write. */
  sync(): Buffer {
    this.#begin(SYNC);
    this.#end();
    return this.#buffer.subarray(0, this.#length);
  }

  #named(kind: number, name: string): void {
    this.#begin(kind);
    this.#room(1);
    this.#buffer[this.#length++] = STATEMENT;
    this.#string(name);
    this.#end();
  }

  #begin(kind: number): void {
    this.#room(5);
    this.#buffer[this.#length] = kind;
    this.#start = this.#length + 1;
    this.#length += 5;
  }

  /** The length of a message counts itself and not the letter before it. */
  #end(): void {
    this.#buffer.writeInt32BE(this.#length - this.#start, this.#start);
  }

  #string(text: string): void {
    this.#room(text.length * 3 + 1);
    this.#length += this.#buffer.write(text, this.#length);
    this.#buffer[this.#length++] = 0;
  }

  #value(value: Encoded): void {
    if (value === null) {
      this.#int32(-1);
    } else if (typeof value === 'string') {
      // UTF-8 takes at most three bytes for each unit of a JavaScript string.
      this.#room(4 + value.length * 3);
      const written = this.#buffer.write(value, this.#length + 4);
      this.#buffer.writeInt32BE(written, this.#length);
      this.#length += 4 + written;
    } else {
      this.#int32(value.length);
      this.#room(value.length);
      value.copy(this.#buffer, this.#length);
      this.#length += value.length;
    }
  }

  #int16(value: number): void {
    this.#room(2);
    this.#length = this.#buffer.writeUInt16BE(value, this.#length);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#length = this.#buffer.writeInt32BE(value, this.#length);
  }

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
