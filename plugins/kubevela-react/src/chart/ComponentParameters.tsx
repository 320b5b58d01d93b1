import type { Definition } from '../api/models';
import { LoadedForm, type LoadedFormProps } from '../form/component/LoadedForm';
import { useDefinition } from '../form/component/useDefinitions';
import { ChartContext } from './ChartContext';
import { ChartPicker } from './ChartPicker';
import { chartShapeOf, findChart } from '@velastage/plugin-kubevela-common';
import { refOf, useChart, useChartRepositories } from './useCharts';
import { ValuesField } from './ValuesField';

const FIELDS = { values: ValuesField };

/** The parameters of a component; where they name a Helm chart it can be chosen, and its values are known. */
export function ComponentParameters(props: LoadedFormProps) {
  const { definition, value, onChange, readOnly, idPrefix } = props;
  const { data } = useDefinition(definition);
  const shape = chartShapeOf(data?.schema);
  // Which there are; their charts are asked for when somebody wants to see them.
  const repositories = useChartRepositories({ limit: 1 }, shape !== undefined)
    .data?.items;
  const named = shape?.read(value);
  const found = findChart(repositories ?? [], named);
  const chart = useChart(refOf(found));
  if (!shape) {
    return <LoadedForm {...props} />;
  }
  return (
    <ChartContext.Provider value={chart.data}>
      {repositories && repositories.length > 0 && (
        <ChartPicker
          found={found}
          content={chart.data}
          contentError={chart.error}
          isElsewhere={named !== undefined && !found}
          onPick={next => onChange(shape.write(value, next), [])}
          readOnly={readOnly}
          id={`${idPrefix}-chart`}
        />
      )}
      <LoadedForm
        {...props}
        fields={FIELDS}
        look={found && withoutAddressRules}
      />
    </ChartContext.Provider>
  );
}

/**
 * A UI schema that says nothing of how an address has to be written: where the chart is one of a configured
 * repository the portal has written it. That of the addon fluxcd does not know registries.
 */
function withoutAddressRules(uiSchema: Definition['uiSchema']) {
  return uiSchema.map(look => {
    const { pattern: _, ...validate } = look.validate ?? {};
    return look.jsonKey === 'url' ? { ...look, validate } : look;
  });
}
