import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  kubevelaApiRef,
  useUrlState,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';
import { wantedChart, type WantedChart } from '../charts/chartAddress';
import type { ChartLack } from '../charts/chartComponent';
import { isSameDraft, type Draft } from '../edit/draft';
import { keepApplication, keptApplication } from './keptApplication';
import {
  attributeOf,
  nameOf,
  newApplication,
  withAttribute,
  withName,
  type NewApplication,
} from './newDraft';
import { STEPS, type WizardStep } from './steps';

/** In the address, so that the browser's back button goes a step back. */
const PARAM = 'step';

/** What somebody enters in the wizard, and where in it they are. */
export interface WizardState {
  value: NewApplication;
  /** By what it is then: an owner may have come meanwhile. */
  change(by: (before: NewApplication) => NewApplication): void;
  changeDraft(by: (before: Draft) => Draft): void;
  /** What was entered before came back by itself. */
  isRestored: boolean;
  isDirty: boolean;
  step: WizardStep;
  go(step: WizardStep): void;
  /** Steps whose problems are shown. */
  tried: WizardStep[];
  tryStep(step: WizardStep): void;
  /** What forms found wrong, by the list that they are in. */
  found: ApplyProblem[];
  find(list: string, problems: ApplyProblem[]): void;
  /** Forgets what forms found, as when the text was changed past them. */
  forgetFound(): void;
  /** Keeps nothing of what was entered: it is written, or not wanted. */
  forget(): void;
  /** Forgets everything, and begins again. */
  startAfresh(): void;
  /** How often it was begun again. */
  round: number;
  /** A chart that is to be installed, which the address names. */
  chart: WantedChart | undefined;
  /** Whether there is a component for it already, or why there is none. */
  chartTaken: boolean;
  chartLack: ChartLack | undefined;
  takeChart(lack: ChartLack | undefined): void;
  /** Proposes an owner, once, where nobody has been named. */
  offerOwner(owner: string): void;
}

/** Keeps what is entered over the steps of the wizard, and while somebody is elsewhere in the portal. */
export function useWizard(): WizardState {
  const api = useApi(kubevelaApiRef);
  const url = useUrlState();
  const [kept] = useState(() => keptApplication(api));
  const [isRestored, setRestored] = useState(kept !== undefined);
  const chart = wantedChart(url.get);
  const [begin, setBegin] = useState(() =>
    named(kept ?? newApplication(), chart),
  );
  const [value, setValue] = useState(begin);
  const [taken, setTaken] = useState<{ chart: string; lack?: ChartLack }>();
  const [tried, setTried] = useState<WizardStep[]>([]);
  const [found, setFound] = useState<Record<string, ApplyProblem[]>>({});
  const [round, setRound] = useState(0);
  // What somebody has taken away must not come back.
  const offered = useRef(kept !== undefined);
  const [isForgotten, setForgotten] = useState(false);
  const isDirty =
    !isForgotten &&
    hasInput(value, kept && isRestored ? newApplication() : begin);
  useEffect(
    () => keepApplication(api, isDirty ? value : undefined),
    [api, value, isDirty],
  );
  const wanted = STEPS.find(each => each === url.get(PARAM));
  // The types are those of a cluster: without one there is nothing to choose from.
  const step = value.place && wanted ? wanted : 'where';
  const chartKey = JSON.stringify(chart);
  return {
    value,
    change: setValue,
    changeDraft: by =>
      setValue(before => ({ ...before, draft: by(before.draft) })),
    isRestored,
    isDirty,
    step,
    go: next => url.set({ [PARAM]: next }, { push: true }),
    tried,
    tryStep: each => setTried(before => [...before, each]),
    found: Object.values(found).flat(),
    find: (list, problems) =>
      setFound(before => ({ ...before, [list]: problems })),
    forgetFound: () => setFound({}),
    forget: () => {
      keepApplication(api, undefined);
      setForgotten(true);
    },
    round,
    chart,
    chartTaken: taken !== undefined && taken.chart === chartKey,
    chartLack: taken && taken.chart === chartKey ? taken.lack : undefined,
    takeChart: lack => setTaken({ chart: chartKey, lack }),
    offerOwner: owner => {
      if (!offered.current) {
        offered.current = true;
        setValue(before =>
          attributeOf(before.draft, 'owner')
            ? before
            : { ...before, draft: withAttribute(before.draft, 'owner', owner) },
        );
      }
    },
    startAfresh: () => {
      offered.current = false;
      const next = named(newApplication(), chart);
      setBegin(next);
      setValue(next);
      setTaken(undefined);
      setRound(round + 1);
      setRestored(false);
      setTried([]);
      setFound({});
      url.set({ [PARAM]: undefined });
    },
  };
}

/** Whether somebody has entered anything; an owner and a place may have come by themselves. */
function hasInput({ draft }: NewApplication, begin: NewApplication): boolean {
  const { namespace: _, ...metadata } = draft.metadata ?? {};
  const plain = withAttribute({ ...draft, metadata }, 'owner', '');
  return !isSameDraft(plain, begin.draft);
}

/** Without a name of its own it is called as the chart that it is made for. */
function named(
  application: NewApplication,
  chart: WantedChart | undefined,
): NewApplication {
  const { draft } = application;
  return chart && !nameOf(draft)
    ? {
        ...application,
        draft: withName(draft, chart.chart.split('/').at(-1) ?? ''),
      }
    : application;
}
