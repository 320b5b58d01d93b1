export { ChartList } from './ChartList';
export { useProblemWords } from '../form/problems';
export { useChart, useChartRepositories, useChartVersions } from './useCharts';
export { lostValues, newProblems } from './valuesProblems';
export { valuesParameter } from './valuesSchema';
