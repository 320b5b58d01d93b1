import { partId } from './partId';

/** How long a form may take to be there: it is fetched first. */
const PATIENCE_MS = 5_000;
const INPUT = 'input:not([type="hidden"]), textarea, select';
const PART = /^spec\.(?:components|policies|workflow\.steps)\[\d+\]/;

/**
 * Leads to the field that a problem is about, as soon as it is on the screen; failing that to the part that the
 * field would be in.
 *
 * @param path - for example `spec.components[0].properties.image`
 * @returns stops waiting
 */
export function focusProblem(path: string): () => void {
  const [part] = PART.exec(path) ?? [];
  const names = path
    .slice(part?.length ?? 0)
    .split(/[.[\]]/)
    .filter(Boolean);
  const find = () => {
    const root = part ? document.getElementById(partId(part)) : document.body;
    return root && fieldIn(root, names);
  };
  const show = (element: HTMLElement) => {
    element.scrollIntoView?.({ block: 'center' });
    element.focus({ preventScroll: true });
  };
  const found = find();
  if (found) {
    show(found);
    return () => {};
  }
  const observer = new MutationObserver(() => {
    const late = find();
    if (late) {
      stop();
      show(late);
    }
  });
  const timer = setTimeout(() => {
    stop();
    const root = part ? document.getElementById(partId(part)) : null;
    const first = root?.querySelector<HTMLElement>(INPUT);
    if (first) {
      show(first);
    }
  }, PATIENCE_MS);
  observer.observe(document.body, { childList: true, subtree: true });
  return stop;

  function stop() {
    clearTimeout(timer);
    observer.disconnect();
  }
}

/** Fields of forms have ids that end with the names that lead to them. */
function fieldIn(root: HTMLElement, names: string[]): HTMLElement | undefined {
  const inputs = [...root.querySelectorAll<HTMLInputElement>(INPUT)];
  for (let from = 0; from < names.length; from++) {
    const rest = names.slice(from);
    const ends = [`.${rest.join('.')}`, `-${rest.join('-')}`];
    const found = inputs.find(({ id, name }) =>
      ends.some(end => id.endsWith(end) || name.endsWith(end)),
    );
    if (found) {
      return found;
    }
  }
  return names.length === 0 ? inputs[0] : undefined;
}
