import { useT } from '../../translation/useT';
import { kindOf } from '../ui';
import { ObjectBody } from './ObjectBody';
import { ParameterField } from './ParameterField';
import { AddButton, RemoveButton } from './RowButtons';
import { Section } from './Section';
import { type FieldProps, problemsAt } from './types';
import { useFormStyles } from './useFormStyles';
import { useChangeOf } from './useChanges';
import { useRowKeys } from './useRowKeys';

/** A list; what is in it may be anything. */
export function ListParameter(props: FieldProps) {
  const { parameter, label, id, value, readOnly } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const items = Array.isArray(value) ? value : [];
  const { keys, removeKey } = useRowKeys(items.length);
  const inner = parameter.items ?? {};
  const isObject = kindOf(inner, '') === 'object';
  const Item = isObject ? ObjectBody : ParameterField;
  const change = (next: unknown[]) =>
    props.onChange(next.length > 0 ? next : undefined);
  const changeOf = useChangeOf<number>((key, next) =>
    change(items.map((each, at) => (keys[at] === key ? next ?? {} : each))),
  );
  return (
    <Section {...props}>
      {items.map((item, index) => {
        const itemLabel = t('form.item', { label, number: String(index + 1) });
        return (
          <div
            key={keys[index]}
            role="group"
            aria-label={itemLabel}
            className={classes.row}
          >
            <div className={classes.grow}>
              <Item
                parameter={inner}
                name={isObject ? '' : String(index + 1)}
                label={itemLabel}
                id={`${id}.${index}`}
                value={item}
                onChange={changeOf(keys[index])}
                required
                readOnly={readOnly}
                problems={problemsAt(props.problems, index)}
              />
            </div>
            {!readOnly && (
              <RemoveButton
                label={itemLabel}
                onClick={() => {
                  removeKey(index);
                  change(items.filter((_, at) => at !== index));
                }}
              />
            )}
          </div>
        );
      })}
      {!readOnly && (
        <AddButton
          onClick={() => props.onChange([...items, blankOf(kindOf(inner, ''))])}
        >
          {t('form.add', { label })}
        </AddButton>
      )}
    </Section>
  );
}

function blankOf(kind: string): unknown {
  return kind === 'list' || kind === 'texts' ? [] : {};
}
