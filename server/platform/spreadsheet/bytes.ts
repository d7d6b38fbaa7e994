import { gunzipSync, inflateRawSync } from 'node:zlib';
import { problems } from './problems.ts';

const MEGABYTE = 1024 * 1024;

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'utf16le');
}

/** Runs a decompression that must not give more than `limit` bytes. */
function unpack(run: () => Buffer, limit: number): Buffer {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') {
      throw problems.tooBig(Math.floor(limit / MEGABYTE));
    }
    throw problems.damaged();
  }
}

/** Unpacks gzip when the bytes are gzip; other bytes come back as they are. */
export function gunzipped(bytes: Uint8Array, limit: number): Uint8Array {
  if (!startsWith(bytes, 0x1f, 0x8b)) {
    if (bytes.byteLength > limit) throw problems.tooBig(Math.floor(limit / MEGABYTE));
    return bytes;
  }
  return unpack(() => gunzipSync(bytes, { maxOutputLength: limit }), limit);
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
}

/** Refuses kinds of files that people choose by mistake, each with its own way out. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw contains(bytes, 'EncryptedPackage') ? problems.password() : problems.oldExcel();
  }
  const pdf = startsWith(bytes, 0x25, 0x50, 0x44, 0x46);
  const image = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff);
  if (pdf || image) throw problems.notATable();
}

/**
 * Really unpacks every part of a zip within one budget. The sizes that a zip states about itself cannot be trusted, and
 * the reader after this one has no limit of its own.
 */
export function refuseZipBomb(bytes: Uint8Array, limit: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.byteLength - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
    if (end < 0) throw problems.damaged();
    const entries = view.getUint16(end + 10, true);
    let entry = view.getUint32(end + 16, true);
    let budget = limit;
    for (let index = 0; index < entries; index += 1) {
      if (view.getUint32(entry, true) !== 0x02014b50) throw problems.damaged();
      const local = view.getUint32(entry + 42, true);
      const method = view.getUint16(local + 8, true);
      const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (method === 8) {
        const left = Math.max(budget, 1);
        budget -= unpack(() => inflateRawSync(bytes.subarray(data), { maxOutputLength: left }), limit).byteLength;
      } else {
        budget -= view.getUint32(local + 18, true);
      }
      if (budget < 0) throw problems.tooBig(Math.floor(limit / MEGABYTE));
      entry +=
        46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw problems.damaged();
    throw error;
  }
}

/** Text of a CSV file: UTF-8 with or without mark, UTF-16, and what Excel on Windows writes (Windows-1252). */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return new TextDecoder(unmarked).decode(bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.includes('\u0000')) throw problems.notATable();
  return text;
}

/** Western text in UTF-16 has a zero in every other byte; no other text has zeros at all. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 4 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (const [index, value] of sample.entries()) {
    if (value !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return undefined;
}
