import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a mouse, a finger or a keyboard. Each does what a person's hands do, nothing else. */
export interface Hands {
  /** Follows a link, presses a button or unfolds a summary. */
  press(target: Locator): Promise<void>;
  /** Puts this text in a field, instead of what stood there. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses this option of a select. */
  choose(select: Locator, option: string): Promise<void>;
  /** Ticks a checkbox or chooses a radio button. */
  tick(box: Locator): Promise<void>;
}

const pointing = (page: Page, point: (target: Locator) => Promise<void>): Hands => ({
  press: point,
  async write(field, text) {
    await point(field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(text);
  },
  // The list that a select unfolds is drawn by the system, outside the page: no pointer of a test reaches it.
  choose: async (select, option) => void (await select.selectOption({ label: option })),
  async tick(box) {
    if (!(await box.isChecked())) await point(box);
  },
});

/** Scrolls to the middle of the target and clicks there; fails when something else lies on top. */
export const mouse = (page: Page): Hands => pointing(page, (target) => target.click());

export const finger = (page: Page): Hands => pointing(page, (target) => target.tap());
