import type { WorkflowStep } from '@velastage/plugin-kubevela-react';
import { groupedSteps, stepId } from './steps';

/** Size of a step; its text is cut to fit. */
export const STEP_WIDTH_PX = 248;
export const STEP_HEIGHT_PX = 66;
/** Of a group's own line. */
export const GROUP_HEAD_PX = 44;
const GROUP_PAD_PX = 12;
const COLUMN_GAP_PX = 20;
const ROW_GAP_PX = 30;
const INPUT_SHIFT_PX = 28;
/** Between lines that go down beside the steps; more than so many share one. */
const LANE_PX = 12;
const MAX_LANES = 6;

/** A step with its place in pixels; a group holds the places of its sub-steps. */
export interface PlacedStep {
  id: string;
  step: WorkflowStep;
  isGroup: boolean;
  /** Which line of its group, or of the whole, it stands in. */
  row: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line from one step to another that begins after it. */
export interface StepLine {
  id: string;
  /** `input`: it takes what the other hands on. */
  by: 'order' | 'dependsOn' | 'input';
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Where it goes down, if straight on it would run under other steps. */
  lane?: number;
}

/** Where everything stands. */
export interface WorkflowLayout {
  /** In reading order, a group before what is in it. */
  steps: PlacedStep[];
  lines: StepLine[];
  width: number;
  height: number;
}

interface Unit {
  step: WorkflowStep;
  children: WorkflowStep[];
}

/** Puts steps under those that they begin after, side by side where they run at the same time. */
export function layoutWorkflow(steps: WorkflowStep[]): WorkflowLayout {
  const all = layOut(groupedSteps(steps), steps);
  const byName = new Map(all.placed.map(place => [place.step.name, place]));
  let lanes = 0;
  const lines = all.placed.flatMap(target =>
    (target.step.after ?? []).flatMap(({ step, by }): StepLine[] => {
      const source = byName.get(step);
      if (!source || source.id === target.step.parent) {
        return [];
      }
      // Beside the line of those that only follow each other.
      const shift = by === 'input' ? INPUT_SHIFT_PX : 0;
      const line = {
        id: `${source.id}>${target.id}`,
        by,
        from: {
          x: source.x + source.width / 2 + shift,
          y: source.y + source.height,
        },
        to: { x: target.x + target.width / 2 + shift, y: target.y },
      };
      const hidden = all.placed.some(
        each =>
          each !== source &&
          each !== target &&
          each.id !== source.step.parent &&
          each.id !== target.step.parent &&
          crosses(line, each),
      );
      return [
        hidden
          ? {
              ...line,
              lane: all.width + LANE_PX * (lanes++ % MAX_LANES) + LANE_PX,
            }
          : line,
      ];
    }),
  );
  return {
    steps: all.placed,
    lines,
    width: all.width + LANE_PX * Math.min(lanes, MAX_LANES),
    height: all.height,
  };
}

/** Whether a line would run under a step. */
function crosses({ from, to }: StepLine, box: PlacedStep): boolean {
  return (
    box.y < to.y &&
    box.y + box.height > from.y &&
    box.x < Math.max(from.x, to.x) + 1 &&
    box.x + box.width > Math.min(from.x, to.x) - 1
  );
}

function layOut(
  units: Unit[],
  steps: WorkflowStep[],
): { placed: PlacedStep[]; width: number; height: number } {
  const ranks = rank(units, steps);
  const rows: Unit[][] = [];
  for (const unit of units) {
    (rows[ranks.get(unit)!] ??= []).push(unit);
  }
  const measured = rows.filter(Boolean).map(row =>
    row.map(unit => {
      const inner =
        unit.children.length > 0
          ? layOut(
              unit.children.map(step => ({ step, children: [] })),
              steps,
            )
          : undefined;
      return {
        unit,
        inner,
        width: inner ? inner.width + 2 * GROUP_PAD_PX : STEP_WIDTH_PX,
        height: inner
          ? inner.height + GROUP_HEAD_PX + GROUP_PAD_PX
          : STEP_HEIGHT_PX,
      };
    }),
  );
  const widths = measured.map(
    row =>
      row.reduce((sum, { width }) => sum + width, 0) +
      COLUMN_GAP_PX * (row.length - 1),
  );
  const width = Math.max(0, ...widths);
  const placed: PlacedStep[] = [];
  let y = 0;
  measured.forEach((row, index) => {
    let x = (width - widths[index]) / 2;
    for (const { unit, inner, ...size } of row) {
      const id = stepId(unit.step);
      placed.push({
        id,
        step: unit.step,
        isGroup: inner !== undefined,
        row: index,
        x,
        y,
        ...size,
      });
      for (const each of inner?.placed ?? []) {
        placed.push({
          ...each,
          x: each.x + x + GROUP_PAD_PX,
          y: each.y + y + GROUP_HEAD_PX,
        });
      }
      x += size.width + COLUMN_GAP_PX;
    }
    y += Math.max(...row.map(({ height }) => height)) + ROW_GAP_PX;
  });
  return { placed, width, height: Math.max(0, y - ROW_GAP_PX) };
}

/** In which row each stands: under all that it begins after, also by what is inside it. */
function rank(units: Unit[], steps: WorkflowStep[]): Map<Unit, number> {
  const unitOf = new Map<string, Unit>();
  for (const unit of units) {
    unitOf.set(unit.step.name, unit);
    unit.children.forEach(({ name }) => unitOf.set(name, unit));
  }
  // A step of another group counts as its group.
  const groupOf = new Map(steps.map(({ name, parent }) => [name, parent]));
  const ranks = new Map<Unit, number>();
  const open = new Set<Unit>();
  const visit = (unit: Unit): number => {
    const known = ranks.get(unit);
    if (known !== undefined || open.has(unit)) {
      return known ?? 0;
    }
    open.add(unit);
    let row = 0;
    for (const { after } of [unit.step, ...unit.children]) {
      for (const { step } of after ?? []) {
        const before = unitOf.get(step) ?? unitOf.get(groupOf.get(step) ?? '');
        if (before && before !== unit) {
          row = Math.max(row, visit(before) + 1);
        }
      }
    }
    open.delete(unit);
    ranks.set(unit, row);
    return row;
  };
  units.forEach(visit);
  return ranks;
}
