import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  Quiet,
  useT,
  useUrlState,
  type Instance,
  type WorkflowStep,
} from '@velastage/plugin-kubevela-react';
import { Choice } from '../common/Choice';
import { refOf } from '../common/instanceNames';
import { Section } from '../common/Section';
import { StepDetails } from './StepDetails';
import { isOver, stepId, stepInQuestion } from './steps';
import { WorkflowGraph } from './WorkflowGraph';
import { WorkflowList } from './WorkflowList';
import { WorkflowOperations } from './WorkflowOperations';

/** In the address, so that a link leads to the step. */
const STEP = 'step';
const VIEW = 'steps';

const useStyles = makeStyles(theme => ({
  body: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'minmax(0, auto) minmax(280px, 1fr)',
    alignItems: 'start',
  },
  details: { minWidth: 0 },
  choice: { marginLeft: 'auto' },
  operations: { marginTop: theme.spacing(2) },
}));

/** The workflow of an instance: its steps as a graph or a list, and what is known of the chosen one. */
export function WorkflowSection({ instance }: { instance: Instance }) {
  const { workflow, summary } = instance;
  const classes = useStyles();
  const { t, word } = useT();
  const url = useUrlState();
  const narrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  if (!workflow || workflow.steps.length === 0) {
    return null;
  }
  const { steps } = workflow;
  const asList = narrow || url.get(VIEW) === 'list';
  const chosen = url.get(STEP);
  const step =
    chosen === undefined
      ? stepInQuestion(steps)
      : steps.find(each => stepId(each) === chosen);
  const select = (id: string | undefined) => url.set({ [STEP]: id });
  const details = (each: WorkflowStep) => (
    <StepDetails
      instance={refOf(summary)}
      instanceKey={summary.key}
      step={each}
    />
  );
  const list = (
    <WorkflowList
      steps={steps}
      selected={chosen}
      onSelect={select}
      details={details}
    />
  );
  return (
    <Section
      title={t('workflow.title')}
      aside={
        <>
          <Quiet>
            {t('workflow.progress', {
              done: String(steps.filter(isOver).length),
              all: String(steps.length),
              state: word('workflow.state', workflow.status),
            })}
          </Quiet>
          {!narrow && (
            <div className={classes.choice}>
              <Choice
                label={t('workflow.view')}
                value={asList ? 'list' : 'graph'}
                options={[
                  { value: 'graph', text: t('workflow.view.graph') },
                  { value: 'list', text: t('workflow.view.list') },
                ]}
                onChange={view =>
                  url.set({ [VIEW]: view === 'list' ? view : undefined })
                }
              />
            </div>
          )}
        </>
      }
    >
      {asList ? (
        list
      ) : (
        <div className={classes.body}>
          <WorkflowGraph
            steps={steps}
            selected={step && stepId(step)}
            onSelect={select}
          />
          <div className={classes.details}>
            {step ? details(step) : <Quiet>{t('workflow.choose')}</Quiet>}
          </div>
        </div>
      )}
      <WorkflowOperations
        instance={instance}
        className={classes.operations}
        lifecycle={false}
      />
    </Section>
  );
}
