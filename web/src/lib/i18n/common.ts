import { common as en } from './en/common.ts';
import { useText } from './locale.ts';
import { common as nl } from './nl/common.ts';
import type { Common } from './nl/common.ts';

/** The words that every page shares, in the language of this page. Call while a component is being set up. */
export function useCommon(): Common {
  return useText(nl, en);
}
