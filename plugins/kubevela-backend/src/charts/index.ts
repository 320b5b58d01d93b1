export { AuthorizedCharts } from './AuthorizedCharts';
export { Charts, type ChartQuery } from './Charts';
export { readSettings as readChartSettings } from './readSettings';
