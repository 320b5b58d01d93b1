import { useEffect } from 'react';
import { useT } from '../../translation/useT';
import {
  AddButton,
  AnyParameter,
  problemsAt,
  RemoveButton,
  Section,
  useChangeOf,
  useFormState,
  useFormStyles,
  useRowKeys,
  type FieldProps,
} from '../fields';
import { useApplicationParts, useFormPlace } from '../references';
import { ReferenceParameter } from '../references/ReferenceParameter';
import { isRecord } from '../schema';
import { ComponentEditor } from './ComponentEditor';
import type { ComponentValue } from './types';

/** Names a component of the Application; those that are there are offered. */
const NAME = { type: 'string', 'x-refers': 'components' };

/**
 * What a policy changes in components, `ComponentPatches` in UI schemas: each with the form of the component's own
 * type, in which nothing has to be said.
 */
export function ComponentPatches(props: FieldProps) {
  const { label, id, readOnly, problems } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const patches: ComponentValue[] = Array.isArray(props.value)
    ? props.value.map(each => (isRecord(each) ? each : {}))
    : [];
  const { keys, removeKey } = useRowKeys(patches.length);
  const change = (next: ComponentValue[]) =>
    props.onChange(next.length > 0 ? next : undefined);
  const changeOf = useChangeOf<number>((key, next) =>
    change(
      patches.map((each, at) =>
        keys[at] === key ? (next as ComponentValue) : each,
      ),
    ),
  );
  return (
    <Section {...props}>
      {patches.map((patch, index) => {
        const itemLabel =
          patch.name || t('form.item', { label, number: String(index + 1) });
        return (
          <div
            key={keys[index]}
            role="group"
            aria-label={itemLabel}
            className={classes.row}
          >
            <div className={classes.grow}>
              <ComponentPatch
                id={`${id}.${index}`}
                value={patch}
                onChange={changeOf(keys[index])}
                readOnly={readOnly}
                problems={problemsAt(problems, index)}
              />
            </div>
            {!readOnly && (
              <RemoveButton
                label={itemLabel}
                onClick={() => {
                  removeKey(index);
                  change(patches.filter((_, at) => at !== index));
                }}
              />
            )}
          </div>
        );
      })}
      {!readOnly && (
        <AddButton onClick={() => change([...patches, {}])}>
          {t('form.add', { label })}
        </AddButton>
      )}
    </Section>
  );
}

function ComponentPatch(props: {
  id: string;
  value: ComponentValue;
  onChange(value: ComponentValue): void;
  readOnly: boolean;
  problems: FieldProps['problems'];
}) {
  const { id, value, onChange, readOnly, problems } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const { reportBroken } = useFormState();
  useEffect(() => () => reportBroken(id, undefined), [reportBroken, id]);
  const place = useFormPlace();
  const types = useApplicationParts()?.componentTypes;
  // A type of its own is a change of the type.
  const type = value.type ?? types?.[value.name ?? ''];
  const { properties } = value;
  return (
    <div className={classes.body}>
      <ReferenceParameter
        parameter={NAME}
        name="name"
        label={t('form.patch.component')}
        id={`${id}.name`}
        value={value.name}
        onChange={name => onChange({ ...value, name: name as string })}
        required={false}
        readOnly={readOnly}
        problems={problemsAt(problems, 'name')}
      />
      {place && type ? (
        <ComponentEditor
          key={type}
          place={place}
          value={value}
          type={type}
          traits
          isPatch
          onChange={({ type: _, ...patch }, found) => {
            const wrong = found.find(({ severity }) => severity === 'error');
            reportBroken(id, wrong?.message);
            onChange(value.type ? { ...patch, type: value.type } : patch);
          }}
          problems={problems}
          readOnly={readOnly}
          idPrefix={id}
        />
      ) : (
        <AnyParameter
          parameter={{ description: t('form.patch.any') }}
          name="properties"
          label={t('form.patch.properties')}
          id={`${id}.properties`}
          value={properties}
          onChange={next => {
            const { properties: _, ...others } = value;
            onChange(isRecord(next) ? { ...others, properties: next } : others);
          }}
          required={false}
          readOnly={readOnly}
          problems={problemsAt(problems, 'properties')}
        />
      )}
    </div>
  );
}
