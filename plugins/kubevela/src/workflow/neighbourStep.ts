import type { PlacedStep } from './layoutWorkflow';

/**
 * The step that a key leads to: up and down to the nearest one there, left and right to the one beside it,
 * Home and End to the first and last. Undefined for other keys and where there is none.
 */
export function neighbourStep(
  steps: readonly PlacedStep[],
  id: string,
  key: string,
): string | undefined {
  const at = steps.findIndex(each => each.id === id);
  const from = steps[at];
  if (!from) {
    return undefined;
  }
  const beside = (direction: 1 | -1) =>
    steps
      .filter(
        each =>
          each.step.parent === from.step.parent &&
          each.row === from.row &&
          (each.x - from.x) * direction > 0,
      )
      .sort((a, b) => (a.x - b.x) * direction)[0]?.id;
  switch (key) {
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowDown':
      return nearest(steps, from, each => each.y > from.y);
    case 'ArrowUp':
      return nearest(steps, from, each => each.y < from.y);
    case 'Home':
      return steps[0].id;
    case 'End':
      return steps[steps.length - 1].id;
    default:
      return undefined;
  }
}

function nearest(
  steps: readonly PlacedStep[],
  from: PlacedStep,
  isThere: (step: PlacedStep) => boolean,
): string | undefined {
  const middle = ({ x, width }: PlacedStep) => x + width / 2;
  const distance = (step: PlacedStep) => [
    Math.abs(step.y - from.y),
    Math.abs(middle(step) - middle(from)),
  ];
  return steps.filter(isThere).sort((a, b) => {
    const [rowA, columnA] = distance(a);
    const [rowB, columnB] = distance(b);
    return rowA - rowB || columnA - columnB;
  })[0]?.id;
}
