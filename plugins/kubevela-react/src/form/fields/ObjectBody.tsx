import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useT } from '../../translation/useT';
import { isRecord, type ParameterSchema } from '../schema';
import { arrange, isSmall, kindOf, labelOf, lookOf } from '../ui';
import { ParameterField } from './ParameterField';
import { type FieldProps, problemsAt } from './types';
import { useFormStyles } from './useFormStyles';

/** The parameters of an object: those that matter, the rest on demand. */
export function ObjectBody(props: FieldProps) {
  const { parameter, value, id } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const [initial] = useState(value);
  const [all, setAll] = useState(false);
  const { first, more } = arrange(parameter, initial, value);
  const { properties = {}, required = [] } = parameter;
  const held = isRecord(value) ? value : {};
  const broken = new Set(props.problems.map(({ place }) => String(place[0])));
  const hidden = more.filter(name => !all && !broken.has(name));
  const small = (names: string[]) =>
    [...names].sort((a, b) => weight(a, properties) - weight(b, properties));
  const shown = [
    ...small(first),
    ...small(more.filter(name => !hidden.includes(name))),
  ];
  return (
    <>
      <div className={classes.grid}>
        {shown.map(name => {
          const inner = properties[name];
          const kind = kindOf(inner, name);
          const isWide = kind === 'image' || !isSmall(kind);
          return (
            <div key={name} className={isWide ? classes.whole : undefined}>
              <ParameterField
                parameter={inner}
                name={name}
                label={labelOf(name, inner)}
                id={`${id}.${name.replace(/\s/g, '_')}`}
                value={held[name]}
                beside={held}
                onChange={next => props.onChange(withValue(held, name, next))}
                required={required.includes(name)}
                readOnly={props.readOnly}
                problems={problemsAt(props.problems, name)}
              />
            </div>
          );
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

/** Lines before boxes, so that lines stand side by side; where the platform sorts, it decides. */
function weight(
  name: string,
  properties: Record<string, ParameterSchema>,
): number {
  const isSorted = Object.values(properties).some(
    each => lookOf(each).sort !== undefined,
  );
  const kind = kindOf(properties[name], name);
  return isSorted || kind === 'image' || isSmall(kind) ? 0 : 1;
}

/** An object that loses its last parameter goes too: nobody wants an empty one in the manifest. */
function withValue(
  held: Record<string, unknown>,
  name: string,
  value: unknown,
): Record<string, unknown> | undefined {
  const { [name]: _, ...others } = held;
  if (value === undefined) {
    return Object.keys(others).length > 0 ? others : undefined;
  }
  return { ...held, [name]: value };
}
