import { useT } from '../../translation/useT';
import { typeOf } from '../schema';
import { ParameterField } from './ParameterField';
import { AddButton, RemoveButton } from './RowButtons';
import { Section } from './Section';
import { type FieldProps, problemsAt } from './types';
import { useFormStyles } from './useFormStyles';
import { useRowKeys } from './useRowKeys';

/** A list of texts or numbers, a line each. */
export function TextsParameter(props: FieldProps) {
  const { parameter, label, id, value, readOnly } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const items = Array.isArray(value) ? value : [];
  const { keys, removeKey } = useRowKeys(items.length);
  const inner = parameter.items ?? {};
  // An empty line is nothing yet: a text as long as somebody types, which no number is.
  const blank = typeOf(inner) === 'string' ? '' : null;
  return (
    <Section {...props}>
      {items.map((item, index) => {
        const itemLabel = t('form.item', { label, number: String(index + 1) });
        return (
          <div key={keys[index]} className={classes.row}>
            <div className={classes.grow}>
              <ParameterField
                parameter={{ ...inner, description: undefined }}
                name={props.name}
                label={itemLabel}
                id={`${id}.${index}`}
                value={item}
                onChange={next =>
                  props.onChange(
                    items.map((each, at) =>
                      at === index ? next ?? blank : each,
                    ),
                  )
                }
                required={false}
                readOnly={readOnly}
                problems={problemsAt(props.problems, index)}
              />
            </div>
            {!readOnly && (
              <RemoveButton
                label={itemLabel}
                onClick={() => {
                  removeKey(index);
                  const left = items.filter((_, at) => at !== index);
                  props.onChange(left.length > 0 ? left : undefined);
                }}
              />
            )}
          </div>
        );
      })}
      {!readOnly && (
        <AddButton onClick={() => props.onChange([...items, blank])}>
          {t('form.add', { label })}
        </AddButton>
      )}
    </Section>
  );
}
