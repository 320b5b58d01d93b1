import { useApi } from '@backstage/core-plugin-api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  type CopyChoice,
} from '@velastage/plugin-kubevela-react';
import type { Place } from './places';

/** What a person has said of one place. */
export interface Wishes {
  choices: CopyChoice[];
  takeOver: boolean;
  /** Copy although a promotion's preconditions are not met. */
  override: boolean;
}

/** Nothing said yet. */
export const NO_WISHES: Wishes = {
  choices: [],
  takeOver: false,
  override: false,
};

/** What a copy to one place would do, as things stand; asked again with each choice. */
export function useCopyPlan(
  source: InstanceRef,
  { ref, id }: Place,
  { choices, takeOver }: Wishes,
) {
  const api = useApi(kubevelaApiRef);
  return useQuery({
    queryKey: ['kubevela', 'copy', source, id, choices, takeOver],
    queryFn: ({ signal }) =>
      api.copyApplication(
        source,
        { target: ref, choices, takeOver, dryRun: true },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}
