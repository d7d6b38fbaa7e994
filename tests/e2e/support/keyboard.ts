import type { ElementHandle, Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** More stops than the longest page has: whoever needs more cannot get there. */
const MOST_TABS = 400;

interface Stop {
  /** The target has the focus, or a radio button of its group has. */
  reached: 'target' | 'group' | null;
  /** Why one cannot see where the focus is. */
  fault: string | null;
}

/** Runs in the page. WCAG 2.4.7 and 2.4.11: the focus has an outline, and what has it is not wholly under something else. */
const stopAt = (target: Element): Stop => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return { reached: null, fault: null };
  const sameGroup =
    target instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    target.type === 'radio' &&
    focused.type === 'radio' &&
    focused.name === target.name &&
    focused.form === target.form;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  const seen = [0.5, 0.1, 0.9].some((x) =>
    [0.5, 0.1, 0.9].some((y) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return top !== null && (focused.contains(top) || top.contains(focused));
    }),
  );
  const name = `<${focused.tagName.toLowerCase()}> ${(focused.textContent ?? '').trim().slice(0, 40)}`;
  const fault =
    outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
      ? `no outline around ${name}`
      : seen
        ? null
        : `the focus on ${name} is out of sight`;
  return { reached: focused === target ? 'target' : sameGroup ? 'group' : null, fault };
};

/** Tab, Enter, Space and arrows; letters only to write in a field. `noteFault` hears where the focus cannot be seen. */
export const keyboard = (page: Page, noteFault: (fault: string) => void): Hands => {
  const tabTo = async (target: Locator): Promise<ElementHandle<Element>> => {
    const element = await target.elementHandle();
    if (element === null) throw new Error('the target is not on the page');
    const look = () => element.evaluate(stopAt);
    let stop = await look();
    for (let tabs = 0; stop.reached === null; tabs++) {
      if (tabs === MOST_TABS) throw new Error(`${MOST_TABS} times Tab do not lead to ${String(target)}`);
      await page.keyboard.press('Tab');
      stop = await look();
      if (stop.fault !== null) noteFault(stop.fault);
    }
    return element;
  };
  return {
    async press(target) {
      await tabTo(target);
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await tabTo(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async choose(select, option) {
      await tabTo(select);
      const steps = await select.evaluate((node, label) => {
        const { options, selectedIndex } = node as HTMLSelectElement;
        const wanted = [...options].findIndex((one) => one.label.trim() === label);
        return wanted < 0 ? null : wanted - selectedIndex;
      }, option);
      if (steps === null) throw new Error(`${String(select)} has no option ${option}`);
      for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
    async tick(box) {
      const element = await tabTo(box);
      for (let step = 0; (await element.evaluate(stopAt)).reached === 'group'; step++) {
        if (step === MOST_TABS) throw new Error(`arrows do not lead to ${String(box)}`);
        await page.keyboard.press('ArrowDown');
      }
      if (!(await box.isChecked())) await page.keyboard.press('Space');
    },
  };
};
