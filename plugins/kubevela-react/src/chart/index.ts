export { ChartList } from './ChartList';
export {
  chartShapeOf,
  findChart,
  type ChartShape,
  type FoundChart,
  type NamedChart,
} from './chartShape';
export { useProblemWords } from '../form/problems';
export { useChart, useChartRepositories, useChartVersions } from './useCharts';
export { lostValues, newProblems } from './valuesProblems';
export { valuesParameter } from './valuesSchema';
