import { useEffect } from 'react';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import {
  useUrlState,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { refOf } from '../common/instanceNames';

/** Name of the address's parameter: `?instance=cluster/namespace/name`. */
export const INSTANCE_PARAM = 'instance';

/** Tabs of an entity are links without a query, so what was selected is remembered beside the address. */
const lastSelected = new Map<string, string>();

/** What the address selects among an application's instances. */
export interface Selection {
  /** Undefined where there are none, or the address names one that is not there. */
  selected: InstanceSummary | undefined;
  /** What the address names and is not there. */
  missing: string | undefined;
}

/**
 * The selected instance. What was selected is pinned in the address, also when nobody chose: the
 * worst one changes by itself, and the screen must not jump to another instance under its reader.
 */
export function useSelectedInstance(
  application: string,
  instances: InstanceSummary[] | undefined,
): Selection {
  const url = useUrlState();
  const named = url.get(INSTANCE_PARAM);
  const remembered = lastSelected.get(application);
  const find = (id: string | undefined) =>
    instances?.find(each => stringifyInstanceRef(refOf(each)) === id);

  const selected = named ? find(named) : find(remembered) ?? instances?.[0];
  const id = selected && stringifyInstanceRef(refOf(selected));
  const { set } = url;

  useEffect(() => {
    if (!id) {
      return;
    }
    lastSelected.set(application, id);
    if (named !== id) {
      set({ [INSTANCE_PARAM]: id });
    }
  }, [application, id, named, set]);

  return {
    selected,
    missing: named && instances && !selected ? named : undefined,
  };
}

/** For tests, which share one page load. */
export function forgetSelections() {
  lastSelected.clear();
}
