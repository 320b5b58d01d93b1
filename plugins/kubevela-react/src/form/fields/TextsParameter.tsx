import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import AddIcon from '@material-ui/icons/Add';
import DeleteOutlineIcon from '@material-ui/icons/DeleteOutline';
import { useT } from '../../translation/useT';
import { typeOf } from '../schema';
import { ParameterField } from './ParameterField';
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
              <IconButton
                size="small"
                aria-label={t('form.remove', { label: itemLabel })}
                onClick={() => {
                  removeKey(index);
                  const left = items.filter((_, at) => at !== index);
                  props.onChange(left.length > 0 ? left : undefined);
                }}
              >
                <DeleteOutlineIcon fontSize="small" />
              </IconButton>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <Button
          size="small"
          className={classes.add}
          startIcon={<AddIcon />}
          onClick={() => props.onChange([...items, blank])}
        >
          {t('form.add', { label })}
        </Button>
      )}
    </Section>
  );
}
