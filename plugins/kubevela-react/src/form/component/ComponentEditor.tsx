import { useRef } from 'react';
import Typography from '@material-ui/core/Typography';
import { kubevelaDefinitionReadPermission } from '@velastage/plugin-kubevela-common';
import { ComponentParameters } from '../../chart/ComponentParameters';
import { Notice } from '../../states/Notice';
import { RequestError } from '../../states/RequestError';
import { Skeleton } from '../../states/Skeleton';
import { useT } from '../../translation/useT';
import { problemsAt, useFormStyles } from '../fields';
import type { FormProblem } from '../problems';
import { TraitsEditor, withProperties } from './TraitsEditor';
import { TypeCards } from './TypeCards';
import type { ComponentValue, TraitValue } from './types';
import { VersionSelect } from './VersionSelect';
import { useDefinitions } from './useDefinitions';

const NOTHING = {};
const NONE: TraitValue[] = [];

/**
 * What a {@link ComponentEditor} takes.
 *
 * @public
 */
export interface ComponentEditorProps {
  /** Where it will run: there the types are looked up. */
  place: { cluster: string; namespace?: string };
  value: ComponentValue;
  /** The component as it is now, and all that is wrong with it; places begin at the component. */
  onChange(value: ComponentValue, problems: FormProblem[]): void;
  /** The types to choose from; all that the platform does not hide where it is left out. */
  types?: string[];
  /** The only type: nothing is chosen then. */
  type?: string;
  /** Whether traits are offered, or which. */
  traits?: boolean | string[];
  /** What the cluster said; places begin at the component. */
  problems?: FormProblem[];
  showMissing?: boolean;
  exists?: boolean;
  readOnly?: boolean;
  /** It is laid over a component of that type: nothing has to be said. */
  isPatch?: boolean;
  /** Unique in the page. */
  idPrefix: string;
}

/**
 * One component: its type from cards, its parameters, and traits that fit.
 *
 * @public
 */
export function ComponentEditor(props: ComponentEditorProps) {
  const { place, value, traits = false, idPrefix, readOnly } = props;
  const { problems = [], showMissing, exists, isPatch } = props;
  const { t } = useT();
  const classes = useFormStyles();
  const { data, error, refetch } = useDefinitions(place);
  const found = useRef<{ own: FormProblem[]; traits: FormProblem[][] }>({
    own: [],
    traits: [],
  });
  const chosen = useRef<string>();
  // What was filled in for a type is there again when somebody comes back to it.
  const kept = useRef<Record<string, ComponentValue['properties']>>({});
  if (!data) {
    return error ? (
      <RequestError
        error={error}
        permission={kubevelaDefinitionReadPermission.name}
        onRetry={refetch}
      />
    ) : (
      <Skeleton heights={[72, 40, 40]} />
    );
  }
  // The only type may stay with a version of it.
  const isPinned = props.type && bare(value.type) === props.type;
  const type = isPinned ? value.type : props.type ?? value.type;
  const components = data.items.filter(each => each.type === 'component');
  const known = data.items.filter(each => each.type === 'trait');
  const definition = components.find(({ name }) => name === bare(type));
  const offeredTypes = components.filter(({ name, hidden }) =>
    props.types ? props.types.includes(name) : !hidden || name === bare(type),
  );
  const offeredTraits = known.filter(({ name, hidden }) =>
    Array.isArray(traits) ? traits.includes(name) : !hidden,
  );

  return (
    <div className={classes.body}>
      {!props.type && (
        <TypeCards
          types={offeredTypes}
          value={bare(type)}
          onChange={choose}
          readOnly={readOnly || exists}
          id={idPrefix}
        />
      )}
      {type && !definition && (
        <Notice tone="error" title={t('form.types.gone', { type })} />
      )}
      {type && definition && !isPatch && (
        <VersionSelect
          definition={{ ...place, type: 'component', name: type }}
          onChange={next => tell({ ...value, type: next })}
          readOnly={readOnly}
          id={`${idPrefix}-version`}
        />
      )}
      {type && definition && (
        <ComponentParameters
          key={type}
          definition={{ ...place, type: 'component', name: type }}
          value={value.properties ?? NOTHING}
          onChange={(properties, own) => {
            found.current.own = own;
            tell(withProperties({ ...value, type }, properties));
          }}
          problems={problemsAt(problems, 'properties')}
          showMissing={showMissing}
          isNew={chosen.current === type}
          exists={exists}
          isPatch={isPatch}
          readOnly={readOnly}
          idPrefix={`${idPrefix}-properties`}
        />
      )}
      {type && definition && (traits !== false || value.traits) && (
        <section aria-label={t('form.traits.title')}>
          <Typography component="h4" variant="subtitle2">
            {t('form.traits.title')}
          </Typography>
          <TraitsEditor
            place={place}
            component={definition}
            offered={traits === false ? [] : offeredTraits}
            known={known}
            value={value.traits ?? NONE}
            onChange={(next, at, wrong) => {
              found.current.traits[at] = wrong;
              tell({ ...value, type, traits: next });
            }}
            onRemove={at => {
              found.current.traits.splice(at, 1);
              const { traits: before = [], ...others } = value;
              const left = before.filter((_, index) => index !== at);
              tell(left.length > 0 ? { ...others, traits: left } : others);
            }}
            problems={problemsAt(problems, 'traits')}
            showMissing={showMissing}
            isPatch={isPatch}
            readOnly={readOnly}
            idPrefix={`${idPrefix}-traits`}
          />
        </section>
      )}
    </div>
  );

  function choose(name: string) {
    chosen.current = name;
    kept.current[type ?? ''] = value.properties;
    found.current.own = [];
    tell(
      withProperties({ ...value, type: name }, kept.current[name] ?? NOTHING),
    );
  }

  function tell(next: ComponentValue) {
    const { own, traits: ofTraits } = found.current;
    props.onChange(next, [
      ...own.map(each => within(each, 'properties')),
      ...ofTraits.flatMap((list, at) =>
        (list ?? []).map(each => within(each, 'traits', at, 'properties')),
      ),
    ]);
  }
}

function within(
  problem: FormProblem,
  ...outer: Array<string | number>
): FormProblem {
  return { ...problem, place: [...outer, ...problem.place] };
}

/** A type without the version that it may be pinned to. */
function bare(type: string | undefined): string | undefined {
  return type?.split('@')[0];
}
