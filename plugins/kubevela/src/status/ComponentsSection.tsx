import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  HealthMark,
  Quiet,
  SafeLink,
  shortImage,
  useT,
  type Component,
} from '@velastage/plugin-kubevela-react';
import { Facts } from '../common/Facts';
import { ResourceLink } from '../common/ResourceLink';
import { resourceId } from '../common/resourceId';
import { Section } from '../common/Section';
import { TraitChips } from './TraitChips';

const useStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 360px), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(1.25, 1.5),
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.75),
  },
  own: { borderColor: theme.palette.text.primary },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    flexWrap: 'wrap',
  },
  name: { fontWeight: 600, fontSize: '1rem', overflowWrap: 'anywhere' },
  type: { color: quietColor(theme), flex: 1 },
  message: { fontSize: '0.85rem', overflowWrap: 'anywhere' },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
  code: { fontFamily: 'monospace', fontSize: '0.8rem' },
}));

/** The components of an instance, the entity's own first. */
export function ComponentsSection(props: {
  components: Component[];
  /** Beside the heading. */
  actions?: ReactNode;
  /** Name of the component that the entity stands for. */
  own?: string;
}) {
  const classes = useStyles();
  const { t } = useT();
  const components = [...props.components].sort(
    (a, b) => Number(b.name === props.own) - Number(a.name === props.own),
  );
  return (
    <Section title={t('components.title')} aside={props.actions}>
      {components.length === 0 && (
        <Typography variant="body2">{t('components.none')}</Typography>
      )}
      <ul className={classes.grid}>
        {components.map(component => (
          <ComponentCard
            key={component.name}
            component={component}
            own={component.name === props.own}
          />
        ))}
      </ul>
    </Section>
  );
}

function ComponentCard(props: { component: Component; own: boolean }) {
  const { component, own } = props;
  const classes = useStyles();
  const { t } = useT();
  const { health, replicas, workload, objects = [] } = component;
  const { objectCount = objects.length } = component;
  return (
    <li className={`${classes.card} ${own ? classes.own : ''}`}>
      <div className={classes.head}>
        <Typography component="h3" className={classes.name}>
          {component.name}
        </Typography>
        <span className={classes.type}>{component.type}</span>
        <HealthMark health={health.status} />
      </div>
      {health.message && health.status !== 'Healthy' && (
        <div className={classes.message}>{health.message}</div>
      )}
      <Facts
        items={[
          [
            t('components.image'),
            component.images.length > 0 && (
              <span className={classes.lines}>
                {component.images.map(image => (
                  <span key={image} title={image} className={classes.code}>
                    {shortImage(image)}
                  </span>
                ))}
              </span>
            ),
          ],
          [
            t('components.replicas'),
            replicas && (
              <span>
                {t('components.ready', {
                  ready: String(replicas.ready),
                  desired: String(replicas.desired),
                })}
                {replicas.updated !== undefined &&
                  replicas.updated !== replicas.desired &&
                  `, ${t('components.updating', {
                    updated: String(replicas.updated),
                    desired: String(replicas.desired),
                  })}`}
                {workload && (
                  <>
                    {' · '}
                    <ResourceLink resource={workload} text={workload.kind} />
                  </>
                )}
              </span>
            ),
          ],
          [
            t('components.objects'),
            objects.length > 0 && (
              <span className={classes.lines}>
                {objects.map(object => (
                  <span key={resourceId(object)}>
                    <ResourceLink resource={object} />
                  </span>
                ))}
                {objectCount > objects.length && (
                  <Quiet>
                    {t('components.objects.more', {
                      n: String(objectCount - objects.length),
                    })}
                  </Quiet>
                )}
              </span>
            ),
          ],
          [
            t('components.endpoints'),
            component.endpoints.length > 0 && (
              <span className={classes.lines}>
                {component.endpoints.map((endpoint, index) => (
                  <span key={index}>
                    <SafeLink url={endpoint.url}>{endpoint.text}</SafeLink>
                  </span>
                ))}
              </span>
            ),
          ],
          [
            t('components.traits'),
            component.traits.length > 0 && (
              <TraitChips traits={component.traits} />
            ),
          ],
          [
            t('components.velaCore'),
            component.velaCoreMessage !== health.message &&
              component.velaCoreMessage,
          ],
        ]}
      />
    </li>
  );
}
