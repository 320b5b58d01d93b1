import { memo, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import { useT } from '../../translation/useT';
import { isRecord, type ParameterSchema } from '../schema';
import { arrange, isSmall, kindOf, labelOf, lookOf } from '../ui';
import { innerProblem, type FormProblem } from '../problems';
import { areSameProblems, isSameField } from './isSameField';
import { ParameterField } from './ParameterField';
import type { FieldProps } from './types';
import { useChanges } from './useChanges';
import { useFormStyles } from './useFormStyles';
import { useKeptRows } from './useKeptRows';

const NOTHING: Record<string, unknown> = {};
const NONE: FormProblem[] = [];
/** Of the grid that UI schemas are written for. */
const ALL_COLUMNS = 24;

/** The parameters of an object: those that matter, the rest on demand. */
export const ObjectBody = memo(AnyObjectBody, isSameField);

function AnyObjectBody(props: FieldProps) {
  const { parameter, value, id, readOnly } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const [initial] = useState(value);
  const [all, setAll] = useState(false);
  const { first, more } = arrange(parameter, initial, value);
  const { properties = {}, required = [] } = parameter;
  const isNeeded = new Set(required);
  const held = isRecord(value) ? value : NOTHING;
  const changeOf = useChanges(held, props.onChange);
  const rowOf = useKeptRows();
  const problemsOf = useProblemsByName(props.problems);
  const hidden = more.filter(name => !all && !problemsOf.has(name));
  const rest = new Set(hidden);
  const shown = [
    ...linesFirst(first, properties),
    ...linesFirst(
      more.filter(name => !rest.has(name)),
      properties,
    ),
  ];
  return (
    <>
      <div className={classes.grid}>
        {shown.map(name => {
          const inner = properties[name];
          const now = held[name];
          const beside = needsBeside(inner) ? held : undefined;
          const its = problemsOf.get(name) ?? NONE;
          const isRequired = isNeeded.has(name);
          const of = [inner, id, now, beside, isRequired, readOnly, its];
          return rowOf(name, [...of, classes], () => {
            const kind = kindOf(inner, name);
            const isWide = !isSmall(kind) || spans(inner, kind === 'image');
            return (
              <div key={name} className={isWide ? classes.whole : undefined}>
                <ParameterField
                  parameter={inner}
                  name={name}
                  label={labelOf(name, inner)}
                  id={`${id}.${name.replace(/\s/g, '_')}`}
                  value={now}
                  beside={beside}
                  onChange={changeOf(name)}
                  required={isRequired}
                  readOnly={readOnly}
                  problems={its}
                />
              </div>
            );
          });
        })}
      </div>
      {more.length > 0 && (
        <Button
          size="small"
          className={classes.add}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all
            ? t('form.less')
            : t('form.more', { number: String(hidden.length) })}
        </Button>
      )}
    </>
  );
}

/** The key of a Secret is looked for in the Secret that is named beside it. */
function needsBeside(parameter: ParameterSchema): boolean {
  return String(parameter['x-refers'] ?? '').endsWith('-keys');
}

/** The list of a name stays the same while the same is in it. */
function useProblemsByName(
  problems: FormProblem[],
): Map<string, FormProblem[]> {
  const before = useRef(new Map<string, FormProblem[]>());
  const found = new Map<string, FormProblem[]>();
  for (const problem of problems) {
    const name = String(problem.place[0]);
    const its = found.get(name) ?? [];
    its.push(innerProblem(problem));
    found.set(name, its);
  }
  for (const [name, its] of found) {
    const known = before.current.get(name);
    if (known && areSameProblems(known, its)) {
      found.set(name, known);
    }
  }
  before.current = found;
  return found;
}

/** Whether a line has a row to itself, by the platform's columns where it says so. */
function spans(parameter: ParameterSchema, usually: boolean): boolean {
  const colSpan = lookOf(parameter).style?.colSpan;
  return typeof colSpan === 'number' ? colSpan > ALL_COLUMNS / 2 : usually;
}

/** Lines before boxes, so that lines stand side by side; where the platform sorts, it decides. */
function linesFirst(
  names: string[],
  properties: Record<string, ParameterSchema>,
): string[] {
  if (Object.values(properties).some(each => lookOf(each).sort !== undefined)) {
    return names;
  }
  const isLine = (name: string) => {
    const kind = kindOf(properties[name], name);
    return kind === 'image' || isSmall(kind);
  };
  return [...names.filter(isLine), ...names.filter(name => !isLine(name))];
}
