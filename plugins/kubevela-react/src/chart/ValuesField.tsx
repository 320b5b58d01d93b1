import { useEffect, useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { OtherProblems } from '../form/OtherProblems';
import { ModeSwitch, type Mode } from '../form/ModeSwitch';
import { ParameterField, useFormState, useFormStyles } from '../form/fields';
import type { FieldProps } from '../form/fields/types';
import { fitsForm } from '../form/fitsForm';
import { useProblemWords } from '../form/problems';
import { isRecord } from '../form/schema';
import { useYamlText, YamlEditor } from '../form/yaml';
import { Quiet } from '../text/Quiet';
import { useT } from '../translation/useT';
import { useChartContent } from './ChartContext';
import { valuesParameter } from './valuesSchema';
import { schemaFindings } from './valuesProblems';

const NOTHING = {};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: theme.spacing(2),
    alignItems: 'start',
    minWidth: 0,
  },
}));

/** Values of a Helm chart: a form where the chart has a schema, and YAML beside what it has by default. */
export function ValuesField(props: FieldProps) {
  const { id, label, readOnly } = props;
  const { t } = useT();
  const classes = useStyles();
  const form = useFormStyles();
  const words = useProblemWords();
  const { reportBroken } = useFormState();
  const content = useChartContent();
  const value = isRecord(props.value) ? props.value : NOTHING;
  const yaml = useYamlText(value);
  const parameter = useMemo(
    () => content && valuesParameter(content),
    [content],
  );
  const found = useMemo(
    () => (content ? schemaFindings(content, value).map(words) : []),
    [content, value, words],
  );
  const canForm =
    parameter !== undefined && !yaml.fault && fitsForm(parameter, value);
  const [wanted, setWanted] = useState<Mode>('form');
  const mode = canForm ? wanted : 'yaml';
  const { fault } = yaml;
  const broken = fault && t('form.problem.yaml', { message: fault.message });
  useEffect(() => {
    reportBroken(id, broken);
    return () => reportBroken(id, undefined);
  }, [reportBroken, id, broken]);
  const change = (next: unknown) =>
    props.onChange(
      isRecord(next) && Object.keys(next).length > 0 ? next : undefined,
    );
  const unnamed = Object.keys(value).filter(
    name => !Object.hasOwn(parameter?.properties ?? {}, name),
  );
  const problems = [...props.problems, ...found];
  return (
    <section aria-labelledby={`${id}-title`} className={classes.root}>
      <div className={classes.head}>
        <span id={`${id}-title`} className={form.title}>
          {label}
        </span>
        {parameter && (
          <ModeSwitch mode={mode} canForm={canForm} onChange={setWanted} />
        )}
      </div>
      {mode === 'form' ? (
        <>
          <ParameterField
            parameter={{ ...parameter, description: undefined }}
            name=""
            label={label}
            id={`${id}-form`}
            value={value}
            onChange={change}
            required
            readOnly={readOnly}
            problems={problems}
          />
          {unnamed.length > 0 && (
            <Quiet>
              {t('chart.values.unnamed', { names: unnamed.join(', ') })}
            </Quiet>
          )}
        </>
      ) : (
        <div className={classes.sides}>
          <YamlEditor
            id={`${id}-yaml`}
            label={t('chart.values.own')}
            text={yaml.text}
            readOnly={readOnly}
            fault={broken}
            onChange={text => {
              const next = yaml.type(text);
              if (next) {
                change(next);
              }
            }}
          />
          {content?.values && (
            <YamlEditor
              id={`${id}-defaults`}
              label={t('chart.values.defaults', {
                chart: content.chart,
                version: content.version,
              })}
              text={content.values}
              readOnly
              onChange={() => {}}
            />
          )}
        </div>
      )}
      <OtherProblems
        problems={problems}
        parameter={mode === 'form' ? parameter : undefined}
        value={value}
      />
    </section>
  );
}
