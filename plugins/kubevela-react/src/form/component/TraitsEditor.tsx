import { useRef } from 'react';
import type { DefinitionSummary } from '../../api/models';
import { Notice } from '../../states/Notice';
import { Quiet } from '../../text/Quiet';
import { useT } from '../../translation/useT';
import { problemsAt, RemoveButton, useFormStyles } from '../fields';
import { useRowKeys } from '../fields/useRowKeys';
import type { FormProblem } from '../problems';
import { conflictOf, fitsComponent } from './fitsComponent';
import { LoadedForm } from './LoadedForm';
import { TypePicker } from './TypePicker';
import type { TraitValue } from './types';
import { VersionSelect } from './VersionSelect';

const NOTHING = {};

/** The traits of a component, each with its form, and a picker of what else fits. */
export function TraitsEditor(props: {
  place: { cluster: string; namespace?: string };
  /** Of the component. */
  component: DefinitionSummary | undefined;
  /** All traits that are offered. */
  offered: DefinitionSummary[];
  /** All traits that the cluster has. */
  known: DefinitionSummary[];
  value: TraitValue[];
  onChange(value: TraitValue[], at: number, problems: FormProblem[]): void;
  onRemove(at: number): void;
  problems: FormProblem[];
  showMissing?: boolean;
  /** They are laid over others. */
  isPatch?: boolean;
  readOnly?: boolean;
  idPrefix: string;
}) {
  const { component, offered, known, value, idPrefix, readOnly, place } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const { keys, removeKey } = useRowKeys(value.length);
  const picked = useRef(new Set<string>());
  const find = (type: string) => known.find(({ name }) => name === bare(type));
  const choices = offered.filter(
    trait => !value.some(({ type }) => bare(type) === trait.name),
  );
  const [fitting, misfits] = [true, false].map(fits =>
    choices.filter(trait => fitsComponent(trait, component) === fits),
  );
  return (
    <div className={classes.body}>
      {value.map((trait, at) => {
        const definition = find(trait.type);
        const others = value.flatMap(({ type }, index) =>
          index === at ? [] : find(type) ?? [],
        );
        const conflict = definition && conflictOf(definition, others);
        const title = `${idPrefix}-${keys[at]}-title`;
        return (
          <div
            key={keys[at]}
            role="group"
            aria-labelledby={title}
            className={classes.section}
          >
            <div className={classes.head}>
              <span id={title} className={classes.title}>
                {trait.type}
              </span>
              {!readOnly && (
                <RemoveButton
                  label={trait.type}
                  onClick={() => {
                    removeKey(at);
                    props.onRemove(at);
                  }}
                />
              )}
            </div>
            <div className={classes.body}>
              {definition?.description && (
                <Quiet>{definition.description}</Quiet>
              )}
              {definition && !fitsComponent(definition, component) && (
                <Notice
                  tone="warning"
                  title={t('form.traits.misfit', {
                    trait: trait.type,
                    fits: definition.appliesTo.join(', '),
                  })}
                />
              )}
              {conflict && (
                <Notice
                  tone="warning"
                  title={t('form.traits.conflict', {
                    trait: trait.type,
                    other: conflict,
                  })}
                />
              )}
              {definition && (
                <VersionSelect
                  definition={{ ...place, type: 'trait', name: trait.type }}
                  onChange={type =>
                    props.onChange(
                      value.map((each, index) =>
                        index === at ? { ...each, type } : each,
                      ),
                      at,
                      [],
                    )
                  }
                  readOnly={readOnly}
                  id={`${idPrefix}-${keys[at]}-version`}
                />
              )}
              <LoadedForm
                key={trait.type}
                definition={{ ...place, type: 'trait', name: trait.type }}
                value={trait.properties ?? NOTHING}
                onChange={(properties, problems) =>
                  props.onChange(
                    value.map((each, index) =>
                      index === at ? withProperties(each, properties) : each,
                    ),
                    at,
                    problems,
                  )
                }
                problems={problemsAt(
                  problemsAt(props.problems, at),
                  'properties',
                )}
                showMissing={props.showMissing}
                isNew={picked.current.has(trait.type) && !props.isPatch}
                isPatch={props.isPatch}
                readOnly={readOnly}
                idPrefix={`${idPrefix}-${keys[at]}`}
              />
            </div>
          </div>
        );
      })}
      {!readOnly && choices.length > 0 && (
        <TypePicker
          id={idPrefix}
          label={t('form.traits.add')}
          types={fitting}
          others={{
            label: t('form.traits.others', {
              number: String(misfits.length),
              type: component?.name ?? '',
            }),
            types: misfits,
          }}
          warningOf={trait => warningOf(trait)}
          onPick={name => {
            picked.current.add(name);
            props.onChange([...value, { type: name }], value.length, []);
          }}
        />
      )}
    </div>
  );

  function warningOf(trait: DefinitionSummary): string | undefined {
    if (!fitsComponent(trait, component)) {
      return t('form.traits.misfit', {
        trait: trait.name,
        fits: trait.appliesTo.join(', '),
      });
    }
    const other = conflictOf(
      trait,
      value.flatMap(({ type }) => find(type) ?? []),
    );
    return other && t('form.traits.conflict', { trait: trait.name, other });
  }
}

/** A type without the version that it may be pinned to. */
function bare(type: string): string {
  return type.split('@')[0];
}

/** No parameters are left out of the manifest. */
export function withProperties<Value extends { properties?: object }>(
  value: Value,
  properties: Record<string, unknown>,
): Value {
  const { properties: _, ...others } = value;
  return (
    Object.keys(properties).length > 0 ? { ...others, properties } : others
  ) as Value;
}
