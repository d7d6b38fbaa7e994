import { passesElevenTest } from './bsn.ts';
import { type Finding, finding } from './finding.ts';

/** Digits that stand together, and the sign in front of the first. */
interface Group {
  start: number;
  end: number;
  digits: string;
}

interface Run {
  groups: Group[];
  /** What stands between each group and the next. */
  gaps: string[];
  plus: boolean;
}

/** Groups of digits with at most four separating signs between them. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { 0: digits, index } of text.matchAll(/[0-9]+/g)) {
    const group = { start: index, end: index + digits.length, digits };
    const last = run?.groups.at(-1);
    const gap = last ? text.slice(last.end, Math.min(group.start, last.end + 5)) : '';
    if (run && /^[ .\-/()_]{1,4}$/.test(gap)) {
      run.groups.push(group);
      run.gaps.push(gap);
    } else {
      run = { groups: [group], gaps: [], plus: /\+[ (]{0,2}$/.test(text.slice(Math.max(0, index - 3), index)) };
      runs.push(run);
    }
  }
  return runs;
}

/** Lengths of the account numbers of countries that use IBAN (SWIFT IBAN registry). */
const IBAN_LENGTHS: Record<string, number> = {
  ...{ ad: 24, ae: 23, al: 28, at: 20, az: 28, ba: 20, be: 16, bg: 22, bh: 22, br: 29, by: 28, ch: 21, cr: 22 },
  ...{ cy: 28, cz: 24, de: 22, dk: 18, do: 28, ee: 20, eg: 29, es: 24, fi: 18, fo: 18, fr: 27, gb: 22, ge: 22 },
  ...{ gi: 23, gl: 18, gr: 27, gt: 28, hr: 21, hu: 28, ie: 22, il: 23, iq: 23, is: 26, it: 27, jo: 30, kw: 30 },
  ...{ kz: 20, lb: 28, li: 21, lt: 20, lu: 20, lv: 21, mc: 27, md: 24, me: 22, mk: 19, mr: 27, mt: 31, mu: 30 },
  ...{ nl: 18, no: 15, pk: 24, pl: 28, ps: 29, pt: 25, qa: 29, ro: 24, rs: 22, sa: 24, se: 24, si: 19, sk: 24 },
  ...{ sm: 27, tn: 24, tr: 26, ua: 29, xk: 20 },
};

/** ISO 13616: the number, with the first four characters moved to the end and letters as 10 to 35, is 1 modulo 97. */
function passesMod97(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Account numbers with spaces, dots or dashes anywhere; `low` is the text in lower case. */
export function findIbans(low: string): Finding[] {
  const found: Finding[] = [];
  let past = 0;
  for (const { index } of low.matchAll(/[a-z]{2}(?=[ .\-/_]{0,2}[0-9][ .\-/_]{0,2}[0-9])/g)) {
    const length = IBAN_LENGTHS[low.slice(index, index + 2)];
    if (length === undefined || index < past) continue;
    let iban = '';
    let end = index;
    let separators = 0;
    for (; end < low.length && iban.length < length && separators <= 2; end += 1) {
      const character = low.charAt(end);
      if (/[a-z0-9]/.test(character)) {
        iban += character;
        separators = 0;
      } else if (/[ .\-/_]/.test(character)) separators += 1;
      else break;
    }
    if (iban.length !== length || /[0-9]/.test(low.charAt(end)) || !passesMod97(iban)) continue;
    found.push(finding('iban', index, end));
    past = end;
  }
  return found;
}

const PHONE_CUE = /(?:bel|tel|telefoon|mobiel|mob|gsm|app|whatsapp|sms|nummer|bereikbaar)[a-z.]{0,8}[^0-9.!?\n]{0,20}$/;

/** Whether `digits` from `groups[from]` on are a telephone number, of which `first` is the first group. */
function isDutchPhone(run: Run, from: number, to: number, digits: string): boolean {
  if (!/^0[1-9][0-9]{8}$/.test(digits) || /^0(?:800|900|906|909)/.test(digits)) return false;
  const first = run.groups[from]?.digits ?? '';
  if (first.length >= 10) return true;
  if (first.length === 1) {
    // One by one, or '0 6 …'; '0.61…' is a fraction.
    const single = run.groups.slice(from, to + 1).every((group) => group.digits.length <= 2);
    return (single || digits.startsWith('06')) && !(run.gaps[from] ?? '').includes('.');
  }
  // '06.30-14.30' is a time, '01-02-2019' a date: only mobile numbers begin with a group of two.
  if (first.length === 2) {
    const time = run.gaps[from] === '.' && /^(?:00|15|30|45)$/.test(run.groups[from + 1]?.digits ?? '');
    return first === '06' && /^06[1-58]/.test(digits) && !time;
  }
  return true;
}

function phoneEnd(run: Run, from: number, low: string): number | undefined {
  const plus = run.plus && from === 0;
  let digits = '';
  let foreign: number | undefined;
  for (let to = from; to < run.groups.length; to += 1) {
    digits += run.groups[to]?.digits ?? '';
    if (digits.length > 15) break;
    const international = plus ? digits : digits.startsWith('00') ? digits.slice(2) : undefined;
    if (international !== undefined) {
      if (/^310?[1-9][0-9]{8}$/.test(international)) return to;
      if (/^(?!31)[1-9][0-9]{8,14}$/.test(international)) foreign = to;
    } else if (isDutchPhone(run, from, to, digits) || /^316[1-58][0-9]{7}$/.test(digits)) return to;
    else if (/^6[1-58][0-9]{7}$/.test(digits) && !passesElevenTest(digits)) {
      const start = run.groups[from]?.start ?? 0;
      if (PHONE_CUE.test(low.slice(Math.max(0, start - 40), start))) return to;
    }
  }
  return foreign;
}

/** Dutch numbers, fixed and mobile, in every grouping, and numbers with a country code. Not 0800 and 0900. */
export function findPhones(low: string): Finding[] {
  const found: Finding[] = [];
  for (const run of runsOf(low)) {
    for (let from = 0; from < run.groups.length; from += 1) {
      const to = phoneEnd(run, from, low);
      const start = run.groups[from]?.start ?? 0;
      // The digits of a mistyped account number are no telephone number either.
      if (to === undefined || /[a-z]{2}[0-9]{2} ?[a-z]{4} ?$/.test(low.slice(Math.max(0, start - 12), start))) continue;
      const sign = from === 0 && run.plus ? low.lastIndexOf('+', start) : start;
      found.push(finding('phone', sign, run.groups[to]?.end ?? start));
      from = to;
    }
  }
  return found;
}

const BSN_CUE = /(?:bsn|burgerservice|sofi|burger service)[^!?\n]{0,30}$/;

/** Groupings in which people write the number, for when other digits stand right beside it. */
const BSN_SHAPES = new Set([
  '3-3-3',
  '4-2-3',
  '2-2-2-3',
  '3-2-4',
  '4-3-2',
  '2-3-4',
  '3-4-2',
  '4-5',
  '5-4',
  '3-6',
  '6-3',
]);

function isBsn(run: Run, from: number, to: number, low: string): boolean {
  const groups = run.groups.slice(from, to + 1);
  if (!passesElevenTest(groups.map(({ digits }) => digits).join(''))) return false;
  if (groups.length === 1) return true;
  const start = groups[0]?.start ?? 0;
  const before = low.slice(Math.max(0, start - 40), start);
  if (BSN_CUE.test(before)) return true;
  if (/(?:\u20ac|eur|euro) ?$/.test(before)) return false;
  const shape = groups.map(({ digits }) => digits.length).join('-');
  // A date or two years with one more digit behind it.
  if (/^(?:1|2)-(?:1|2)-4|^4-4-1$|^4-(?:1|2)-(?:1|2)-/.test(shape)) return false;
  const whole = from === 0 && to === run.groups.length - 1;
  return whole || BSN_SHAPES.has(shape);
}

/** Numbers of nine digits that pass the eleven-test, with any spacing; eight digits only after the word BSN. */
export function findBsns(low: string): Finding[] {
  const found: Finding[] = [];
  for (const run of runsOf(low)) {
    for (let from = 0; from < run.groups.length; from += 1) {
      let length = 0;
      for (let to = from; to < run.groups.length && length < 9; to += 1) {
        length += run.groups[to]?.digits.length ?? 0;
        const start = run.groups[from]?.start ?? 0;
        const short = length === 8 && BSN_CUE.test(low.slice(Math.max(0, start - 40), start));
        const digits = short
          ? run.groups
              .slice(from, to + 1)
              .map((group) => group.digits)
              .join('')
          : '';
        if ((length === 9 && isBsn(run, from, to, low)) || (short && passesElevenTest(`0${digits}`))) {
          found.push(finding('bsn', start, run.groups[to]?.end ?? start));
          from = to;
          break;
        }
      }
    }
  }
  return found;
}
