import {
  Notice,
  useT,
  type ApplyProblem,
  type YamlText,
} from '@velastage/plugin-kubevela-react';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { ApplicationParts } from '../edit/ApplicationParts';
import { ComponentForms } from '../edit/ComponentForms';
import { DeliveryForms } from '../edit/DeliveryForms';
import {
  componentsOf,
  policiesOf,
  withComponents,
  workflowOf,
} from '../edit/draft';
import { renamePart, type PartKind } from '../edit/renamePart';
import { nameOf } from './newDraft';
import { ReviewStep } from './ReviewStep';
import type { WizardStep } from './steps';
import type { Creation } from './useCreation';
import type { WizardState } from './useWizard';
import { WhereStep } from './WhereStep';

/** What is entered in a step. */
export function StepBody(props: {
  wizard: WizardState;
  instance: InstanceRef;
  yaml: YamlText;
  creation: Creation;
  /** Of the whole Application. */
  problems: ApplyProblem[];
  onShow(problem: ApplyProblem): void;
  onGo(step: WizardStep): void;
}) {
  const { wizard, instance, yaml, creation, problems } = props;
  const { value, step } = wizard;
  const { draft } = value;
  const { t } = useT();
  const showMissing = wizard.tried.includes(step);
  const strange = <Notice tone="warning" title={t('wizard.strange')} />;
  const { chart, chartLack } = wizard;
  const rename = (kind: PartKind, from: string, to: string) => {
    const { places } = renamePart(draft, kind, from, to);
    if (places.length > 0) {
      wizard.changeDraft(before => renamePart(before, kind, from, to).draft);
    }
    return places;
  };
  if (step === 'where') {
    return (
      <>
        {chart && !wizard.chartTaken && (
          <Notice
            tone="muted"
            title={t('chart.wizard.title', {
              chart: chart.chart,
              version: chart.version ?? '',
            })}
          >
            {t('chart.wizard.text')}
          </Notice>
        )}
        <WhereStep
          key={wizard.round}
          value={value}
          onChange={wizard.change}
          showMissing={showMissing}
        />
      </>
    );
  }
  if (step === 'components') {
    const components = componentsOf(draft);
    return components ? (
      <ApplicationParts draft={draft}>
        {chart && chartLack && (
          <Notice
            tone="warning"
            title={t(`chart.wizard.${chartLack}`, {
              chart: chart.chart,
              repository: chart.repository,
            })}
          />
        )}
        <ComponentForms
          place={instance}
          before={[]}
          value={components}
          problems={problems}
          showMissing={showMissing}
          newName={components.length === 0 ? nameOf(draft) : ''}
          onChange={next =>
            wizard.changeDraft(before => withComponents(before, next))
          }
          onRename={(from, to) => rename('component', from, to)}
          onProblems={found => wizard.find('components', found)}
        />
      </ApplicationParts>
    ) : (
      strange
    );
  }
  if (step === 'delivery') {
    return policiesOf(draft) && workflowOf(draft) ? (
      <ApplicationParts draft={draft}>
        <DeliveryForms
          place={instance}
          draft={draft}
          problems={problems}
          showMissing={showMissing}
          onChange={({ spec }) =>
            wizard.changeDraft(before => ({ ...before, spec }))
          }
          onRename={rename}
          onProblems={wizard.find}
        />
      </ApplicationParts>
    ) : (
      strange
    );
  }
  return (
    <ReviewStep
      instance={props.instance}
      draft={draft}
      yaml={yaml}
      creation={creation}
      onDraft={next => {
        wizard.forgetFound();
        wizard.changeDraft(() => next);
      }}
      onShow={props.onShow}
      onGo={props.onGo}
    />
  );
}
