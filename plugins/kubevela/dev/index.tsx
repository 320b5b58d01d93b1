import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import kubevelaPlugin from '../src';
import { exampleData } from './exampleData';
import { scenarioPage } from './ScenarioPage';

createDevApp({
  features: [catalogPlugin, kubevelaPlugin, exampleData, scenarioPage],
});
