import { createContext, useContext } from 'react';
import type { ChartContent } from '../api/models';

/** The chart that the values in a form are for, where it is known. */
export const ChartContext = createContext<ChartContent | undefined>(undefined);

/** The chart that the values in a form are for. */
export function useChartContent(): ChartContent | undefined {
  return useContext(ChartContext);
}
