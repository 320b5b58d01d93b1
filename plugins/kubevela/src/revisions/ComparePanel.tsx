import {
  kubevelaManifestReadPermission,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  LiveState,
  Quiet,
  useT,
  useUrlState,
  type InstanceSummary,
  type Revision,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { FilterBar } from '../common/FilterBar';
import { refOf } from '../common/instanceNames';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { RenderedRevisions } from '../rendered/RenderedRevisions';
import { BaseSelect } from './BaseSelect';
import { ChangeList } from './ChangeList';
import { DefinitionChange } from './DefinitionChange';
import { DeployButton } from './DeployButton';
import type { Comparison } from './comparison';
import { revisionName } from './revisionName';
import { useRevisionDiff } from './useRevisions';
import { YamlDiff } from './yaml/YamlDiff';

const FORMS = ['parameters', 'split', 'inline', 'rendered'] as const;
type Form = (typeof FORMS)[number];

/** What a revision changed against another one, as parameters and as YAML. */
export function ComparePanel(props: {
  instance: InstanceSummary;
  /** All instances of the application. */
  instances: InstanceSummary[];
  revisions: Revision[];
  target: Revision;
  comparison: Comparison | undefined;
}) {
  const { instance, instances, revisions, target, comparison } = props;
  const { t } = useT();
  const url = useUrlState();
  const form = FORMS.find(each => each === url.get('as')) ?? FORMS[0];
  const own = stringifyInstanceRef(refOf(instance));
  return (
    <Section
      title={
        target.unpublished
          ? t('revisions.compare.edit')
          : t('revisions.compare.title', { name: revisionName(t, target) })
      }
      aside={<DeployButton instance={instance} revision={target} />}
    >
      <Stack>
        <FilterBar
          end={
            <Choice<Form>
              label={t('revisions.compare.form')}
              value={form}
              options={FORMS.map(value => ({
                value,
                text: t(`revisions.form.${value}`),
              }))}
              onChange={as => url.set({ as })}
            />
          }
        >
          <BaseSelect
            revisions={revisions}
            target={target}
            comparison={comparison}
            others={instances.filter(
              each => stringifyInstanceRef(refOf(each)) !== own,
            )}
          />
        </FilterBar>
        {comparison ? (
          <Shown {...{ instance, comparison, form }} />
        ) : (
          <Quiet>{t('revisions.compare.first')}</Quiet>
        )}
      </Stack>
    </Section>
  );
}

function Shown(props: {
  instance: InstanceSummary;
  comparison: Comparison;
  form: Form;
}) {
  const { instance, comparison, form } = props;
  return form === 'rendered' ? (
    <RenderedRevisions
      instance={refOf(instance)}
      instanceKey={instance.key}
      comparison={comparison}
    />
  ) : (
    <Difference {...{ instance, comparison, form }} />
  );
}

function Difference(props: {
  instance: InstanceSummary;
  comparison: Comparison;
  form: Form;
}) {
  const { instance, comparison, form } = props;
  const query = useRevisionDiff(refOf(instance), instance.key, comparison);
  return (
    <LiveState
      query={query}
      permission={kubevelaManifestReadPermission.name}
      skeleton={[32, 160]}
    >
      {diff =>
        form === 'parameters' ? (
          <ChangeList
            changes={diff.changes}
            definition={definition => (
              <DefinitionChange
                instance={refOf(instance)}
                instanceKey={instance.key}
                {...{ comparison, definition }}
              />
            )}
          />
        ) : (
          <YamlDiff
            from={diff.fromYaml}
            to={diff.toYaml}
            split={form === 'split'}
          />
        )
      }
    </LiveState>
  );
}
