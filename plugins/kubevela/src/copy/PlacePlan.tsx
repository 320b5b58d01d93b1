import { useEffect, useRef } from 'react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import {
  errorStatus,
  errorText,
  Notice,
  Quiet,
  Skeleton,
  useApplyWords,
  useT,
  type CopyChoice,
  type CopyResult,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { Disclosure } from '../common/Disclosure';
import { refOf } from '../common/instanceNames';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { ProblemList } from '../edit/ProblemList';
import { YamlDiff } from '../revisions/yaml/YamlDiff';
import { groupOf, GROUPS, type Group } from './parameterGroups';
import { ParameterTable } from './ParameterTable';
import type { Place } from './places';
import { Preconditions } from './Preconditions';
import { isHeldBack, isPromotion } from './readiness';
import { useCopyPlan, type Wishes } from './useCopyPlan';

const GIT_OPS = 'git-ops';
const CONFLICT = 409;
/** What stays is folded where there is more of it than one reads in passing. */
const MAX_UNFOLDED = 4;

/** What a copy would do in one place, and what a person may say of it. */
export function PlacePlan(props: {
  source: InstanceSummary;
  place: Place;
  wishes: Wishes;
  remember: boolean;
  onRemember(remember: boolean): void;
  onWish(wishes: Wishes): void;
  onPlan(plan: CopyResult | undefined): void;
}) {
  const { source, place, wishes, onWish, onPlan } = props;
  const { t } = useT();
  const query = useCopyPlan(refOf(source), place, wishes);
  const plan = query.data;
  const current = query.isPlaceholderData || query.error ? undefined : plan;
  const tell = useRef(onPlan);
  tell.current = onPlan;
  useEffect(() => tell.current(current), [current]);
  const names = {
    source: source.environment ?? source.cluster,
    target: place.name,
  };
  const words = useApplyWords();
  const said = plan && words(plan.apply).problems;
  const tool = plan?.apply.problems.find(({ code }) => code === GIT_OPS);
  return (
    <Section title={place.name} aside={<Quiet>{place.id}</Quiet>}>
      <Stack>
        {query.isPending && (
          <div role="status">
            <Quiet>{t('copy.checking', { place: place.name })}</Quiet>
            <Skeleton heights={[24, 96]} />
          </div>
        )}
        {query.error && (
          <Notice
            role="alert"
            tone="error"
            title={t(
              errorStatus(query.error) === CONFLICT
                ? 'copy.conflict'
                : 'copy.failed',
              { place: place.name },
            )}
          >
            {errorText(query.error)}
          </Notice>
        )}
        {plan && isPromotion(plan) && (
          <Preconditions
            tier={place.tier ?? ''}
            items={plan.preconditions}
            override={wishes.override}
            onOverride={
              isHeldBack(plan)
                ? override => onWish({ ...wishes, override })
                : undefined
            }
          />
        )}
        {plan && said && said.length > 0 && (
          <ProblemList
            title={t(
              plan.apply.outcome === 'refused'
                ? 'edit.problems'
                : 'edit.warnings',
            )}
            problems={said}
          />
        )}
        {tool && (
          <FormControlLabel
            control={
              <Checkbox
                color="primary"
                checked={wishes.takeOver}
                onChange={event =>
                  onWish({ ...wishes, takeOver: event.target.checked })
                }
              />
            }
            label={t('edit.takeOver', { tool: tool.params?.tool ?? '' })}
          />
        )}
        {plan && (
          <PlannedParameters
            {...props}
            plan={plan}
            names={names}
            onChoose={choice =>
              onWish({
                ...wishes,
                choices: [
                  ...wishes.choices.filter(
                    ({ parameter }) => parameter !== choice.parameter,
                  ),
                  choice,
                ],
              })
            }
          />
        )}
        {plan && plan.apply.manifest && (
          <Disclosure summary={t('copy.manifest')}>
            <YamlDiff
              from={plan.apply.liveManifest ?? ''}
              to={plan.apply.manifest}
              split={false}
            />
          </Disclosure>
        )}
      </Stack>
    </Section>
  );
}

function PlannedParameters(props: {
  plan: CopyResult;
  names: { source: string; target: string };
  wishes: Wishes;
  remember: boolean;
  onRemember(remember: boolean): void;
  onChoose(choice: CopyChoice): void;
}) {
  const { plan, names, wishes, onChoose } = props;
  const { t } = useT();
  // A row stays where it was when one first saw it: it must not jump away under the hand.
  const groups = useRef(new Map<string, Group>());
  for (const parameter of plan.parameters) {
    if (!groups.current.has(parameter.id)) {
      groups.current.set(parameter.id, groupOf(parameter, plan.isNew));
    }
  }
  const titles: Record<Group, (n: number) => string> = {
    ask: () => t('copy.group.ask'),
    source: () => t('copy.group.source', names),
    place: () => t('copy.group.place'),
    target: n => t('copy.group.target', { ...names, n: String(n) }),
  };
  return (
    <>
      {plan.isNew && <Quiet>{t('copy.isNew', names)}</Quiet>}
      {!plan.isNew && plan.parameters.length === 0 && (
        <Notice tone="muted" title={t('copy.same', names)} />
      )}
      {GROUPS.map(group => {
        const items = plan.parameters.filter(
          ({ id }) => groups.current.get(id) === group,
        );
        if (items.length === 0) {
          return null;
        }
        const title = titles[group](items.length);
        const table = (
          <ParameterTable
            title={title}
            parameters={items}
            isNew={plan.isNew}
            choices={wishes.choices}
            names={names}
            onChoose={onChoose}
          />
        );
        return group === 'target' && items.length > MAX_UNFOLDED ? (
          <Disclosure key={group} summary={title}>
            {table}
          </Disclosure>
        ) : (
          <div key={group}>{table}</div>
        );
      })}
      {wishes.choices.length > 0 && (
        <FormControlLabel
          control={
            <Checkbox
              color="primary"
              checked={props.remember}
              onChange={event => props.onRemember(event.target.checked)}
            />
          }
          label={t('copy.remember')}
        />
      )}
    </>
  );
}
