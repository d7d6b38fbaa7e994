import { expect, test } from 'vitest';
import { introductionStates, transitionFor } from '#contract/introduction-states.ts';
import { addWorkingDays } from '#server/platform/calendar.ts';
import { generatePopulation } from '../population.ts';
import { timelineOf } from './timeline.ts';

const now = new Date('2026-11-22T08:30:00Z');
const { introductionPlan } = generatePopulation({ seed: 7, today: '2026-11-22' });

test('every state occurs, and each road follows the transition table', () => {
  expect(new Set(introductionPlan.map(({ state }) => state))).toEqual(new Set(introductionStates));
  for (const plan of introductionPlan) {
    const { events } = timelineOf(plan, now);
    expect(events.at(-1)?.to).toBe(plan.state);
    events.slice(1).forEach((event, index) => {
      expect(event.from).toBe(events[index]?.to);
      if (event.act === 'interest' || event.act === 'started' || event.by === 'employer')
        throw new Error('only the first event begins');
      expect(transitionFor(event.act, events[index]?.to ?? 'interest', event.by)?.to).toBe(event.to);
    });
  }
});

test('nothing happens before what comes first, or after now', () => {
  for (const plan of introductionPlan) {
    const { events } = timelineOf(plan, now);
    const moments = events.map(({ at }) => at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Math.max(...moments)).toBeLessThanOrEqual(now.getTime());
  }
});

test('no clock would have closed what still waits, at whatever hour the region is made', () => {
  for (let hours = 0; hours < 7 * 24; hours += 5) {
    const at = new Date(now.getTime() + hours * 3_600_000);
    for (const plan of introductionPlan) {
      const { dueAt, events } = timelineOf(plan, at);
      if (plan.state === 'proposed') expect(dueAt?.getTime()).toBeGreaterThan(at.getTime());
      else if (dueAt !== null) expect(dueAt.getTime()).toBeGreaterThan(addWorkingDays(at, -2).getTime());
      for (const event of events) expect(event.at.getTime()).toBeLessThanOrEqual(at.getTime());
    }
  }
});

test('columns tell what the state needs', () => {
  for (const plan of introductionPlan) {
    const line = timelineOf(plan, now);
    expect(line.placedAt !== null).toBe(plan.state === 'placed');
    expect(line.endedAt !== null).toBe(plan.state === 'declined' || plan.state === 'ended');
    if (plan.state === 'trial-placement') expect(line.trialEnd).not.toBeNull();
    if (line.endedAt !== null || line.placedAt !== null) expect(line.dueAt).toBeNull();
  }
});
