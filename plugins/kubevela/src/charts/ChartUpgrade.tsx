import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  chartShapeOf,
  findChart,
  type FoundChart,
} from '@velastage/plugin-kubevela-common';
import {
  errorText,
  lostValues,
  newProblems,
  Notice,
  Skeleton,
  useChart,
  useChartRepositories,
  useChartVersions,
  useDefinition,
  useProblemWords,
  useT,
  type ChartContent,
  type ComponentValue,
} from '@velastage/plugin-kubevela-react';
import { Disclosure } from '../common/Disclosure';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { YamlDiff } from '../revisions/yaml/YamlDiff';

const NOTHING = {};

const useStyles = makeStyles({
  button: { textTransform: 'none', marginTop: 4 },
  list: { margin: 0, paddingLeft: '1.25em' },
});

/**
 * Of a component that runs a chart of a configured repository: newer versions and, once another one is chosen, what
 * it changes. Nothing for all other components.
 */
export function ChartUpgrade(props: {
  place: { cluster: string; namespace: string };
  /** As it is in the cluster. */
  before: ComponentValue;
  value: ComponentValue;
  onChange(value: ComponentValue): void;
}) {
  const { place, before, value, onChange } = props;
  const { data } = useDefinition({
    ...place,
    type: 'component',
    name: before.type ?? '',
  });
  const shape = chartShapeOf(data?.schema);
  const { data: repositories } = useChartRepositories(
    { limit: 1 },
    shape !== undefined,
  );
  const find = ({ properties = NOTHING }: ComponentValue) =>
    findChart(repositories?.items ?? [], shape?.read(properties));
  const old = find(before);
  const now = find(value);
  const isSame =
    old?.repository.name === now?.repository.name && old?.chart === now?.chart;
  if (!shape || !old?.version || !now?.version || !isSame) {
    return null;
  }
  const choose = (version: string) => {
    const properties = value.properties ?? NOTHING;
    const named = shape.read(properties);
    if (named) {
      onChange({
        ...value,
        properties: shape.write(properties, { ...named, version }),
      });
    }
  };
  return old.version === now.version ? (
    <Newer found={old} onChoose={choose} />
  ) : (
    <Changes
      old={old}
      now={now}
      values={valuesOf(value)}
      onBack={() => choose(old.version!)}
    />
  );
}

function Newer(props: { found: FoundChart; onChoose(version: string): void }) {
  const { repository, chart, version: current = '' } = props.found;
  const { t } = useT();
  const classes = useStyles();
  const { data } = useChartVersions({ repository: repository.name, chart });
  const versions = data?.items ?? [];
  // They come newest first; what is only to be tried is not proposed.
  const [newest] = versions.filter(({ prerelease }) => !prerelease);
  const at = versions.findIndex(({ version }) => version === current);
  const isNewer = newest && at > versions.indexOf(newest);
  return isNewer ? (
    <Notice
      tone="muted"
      title={t('chart.upgrade.newer', { version: newest.version, current })}
    >
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        onClick={() => props.onChoose(newest.version)}
      >
        {t('chart.upgrade.look', { version: newest.version })}
      </Button>
    </Notice>
  ) : null;
}

function Changes(props: {
  old: FoundChart;
  now: FoundChart;
  values: Record<string, unknown>;
  onBack(): void;
}) {
  const { old, now, values } = props;
  const { t } = useT();
  const classes = useStyles();
  const ref = { repository: old.repository.name, chart: old.chart };
  const before = useChart({ ...ref, version: old.version });
  const after = useChart({ ...ref, version: now.version });
  const error = before.error ?? after.error;
  return (
    <Section
      title={t('chart.upgrade.title')}
      aside={
        <Button size="small" className={classes.button} onClick={props.onBack}>
          {t('chart.upgrade.back', { version: old.version ?? '' })}
        </Button>
      }
    >
      <Stack>
        <div>
          {t('chart.upgrade.from', {
            from: old.version ?? '',
            to: now.version ?? '',
          })}
        </div>
        {error && (
          <Notice tone="error" title={errorText(error)} role="status" />
        )}
        {before.data && after.data ? (
          <Compared before={before.data} after={after.data} values={values} />
        ) : (
          !error && <Skeleton heights={[40, 120]} />
        )}
      </Stack>
    </Section>
  );
}

function Compared(props: {
  before: ChartContent;
  after: ChartContent;
  values: Record<string, unknown>;
}) {
  const { before, after, values } = props;
  const { t } = useT();
  const classes = useStyles();
  const words = useProblemWords();
  const [hasSchema] = useState(before.schema ?? after.schema);
  const problems = newProblems(before, after, values, words).map(
    ({ place, message }) => ({ path: place.join('.'), message }),
  );
  const said = new Set(problems.map(({ path }) => path));
  const misfits = [
    ...problems,
    ...lostValues(before.values, after.values, values)
      .filter(({ path }) => !said.has(path))
      .map(({ path, kind }) => ({
        path,
        message: t(`chart.upgrade.${kind}`),
      })),
  ];
  return (
    <>
      {misfits.length > 0 ? (
        <Notice tone="warning" role="status" title={t('chart.upgrade.misfits')}>
          <ul className={classes.list}>
            {misfits.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="ok" title={t('chart.upgrade.fits')} role="status" />
      )}
      <Disclosure summary={t('chart.upgrade.values')} open>
        <YamlDiff
          from={before.values ?? ''}
          to={after.values ?? ''}
          split={false}
        />
      </Disclosure>
      {hasSchema && (
        <Disclosure summary={t('chart.upgrade.schema')}>
          <YamlDiff
            from={jsonOf(before.schema)}
            to={jsonOf(after.schema)}
            split={false}
          />
        </Disclosure>
      )}
    </>
  );
}

function jsonOf(schema: ChartContent['schema']): string {
  return schema ? JSON.stringify(schema, null, 2) : '';
}

/** Both types call them so. */
function valuesOf({ properties }: ComponentValue): Record<string, unknown> {
  const values = properties?.values;
  return typeof values === 'object' && values !== null && !Array.isArray(values)
    ? (values as Record<string, unknown>)
    : NOTHING;
}
