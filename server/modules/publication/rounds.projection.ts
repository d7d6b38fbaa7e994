import type { Round, RoundFigures } from '#contract/rounds.ts';

export const projectRound = (row: {
  id: string;
  number: number;
  closedAt: Date;
  closedBy: string | null;
  current: boolean;
  figures: unknown;
}): Round => ({
  roundId: row.id,
  number: row.number,
  closedAt: row.closedAt.toISOString(),
  onDemand: row.closedBy !== null,
  current: row.current,
  figures: row.figures as RoundFigures,
});
