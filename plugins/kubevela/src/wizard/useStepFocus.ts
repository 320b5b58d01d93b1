import { useEffect, useRef, type RefObject } from 'react';
import { focusProblem } from '../edit/focusProblem';
import type { WizardStep } from './steps';

/** Leads to the heading of each step that one goes to, or to the field that one goes there for. */
export function useStepFocus(step: WizardStep): {
  heading: RefObject<HTMLHeadingElement>;
  /** The place that the next step is gone to for. */
  aimAt(path: string): void;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const aim = useRef<string>();
  useEffect(() => {
    const path = aim.current;
    aim.current = undefined;
    const isSame = shown.current === step;
    shown.current = step;
    if (path) {
      return focusProblem(path);
    }
    if (!isSame) {
      heading.current?.focus();
    }
    return undefined;
  }, [step]);
  return {
    heading,
    aimAt: path => {
      aim.current = path;
    },
  };
}
