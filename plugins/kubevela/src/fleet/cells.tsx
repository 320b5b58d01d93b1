import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  quietColor,
  HealthMark,
  useProblemText,
  useT,
  type InstanceSummary,
  type Problem,
} from '@velastage/plugin-kubevela-react';
import { EntityLink } from '../common/EntityLink';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { instanceNames, refOf } from '../common/instanceNames';
import { applicationRouteRef } from '../routes';

const MAX_MARKS = 8;

export const useCellStyles = makeStyles(theme => ({
  line: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  two: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  quiet: { color: quietColor(theme) },
  small: { fontSize: '0.78rem' },
  name: { fontWeight: 600 },
  code: { fontFamily: 'monospace', fontSize: '0.8rem' },
  marks: { display: 'flex', alignItems: 'center', gap: 3 },
  mark: {
    display: 'inline-flex',
    borderRadius: '50%',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

/** An application by name, its namespace under it; leads to its own page. */
export function ApplicationCell(props: {
  namespace: string;
  name: string;
  title?: string;
  instance?: InstanceRef;
}) {
  const { namespace, name, title, instance } = props;
  const classes = useCellStyles();
  const route = useOptionalRoute(applicationRouteRef);
  const to = route?.({ namespace, name });
  const search = instance
    ? `?instance=${encodeURIComponent(stringifyInstanceRef(instance))}`
    : '';
  return (
    <>
      <div className={`${classes.line} ${classes.name}`} title={title ?? name}>
        {to ? (
          <Link component={RouterLink} to={`${to}/status${search}`}>
            {name}
          </Link>
        ) : (
          name
        )}
      </div>
      <div
        className={`${classes.line} ${classes.quiet} ${classes.small}`}
        title={namespace}
      >
        {namespace}
      </div>
    </>
  );
}

/** An owner or a system; a link where the catalog has a page for such a thing. */
export function EntityCell(props: { entityRef?: string; kind: string }) {
  const { entityRef, kind } = props;
  const classes = useCellStyles();
  return entityRef ? (
    <div className={classes.line}>
      <EntityLink entityRef={entityRef} defaultKind={kind} />
    </div>
  ) : null;
}

/** What is wrong, on two lines; in full on hover. */
export function ProblemCell(props: { problem?: Problem; cluster?: string }) {
  const { problem, cluster } = props;
  const classes = useCellStyles();
  const { t } = useT();
  const text = useProblemText();
  if (!problem) {
    return null;
  }
  const { sentence } = text(problem);
  const named = cluster && sentence.includes(cluster);
  const full =
    cluster && !named
      ? `${sentence} (${t('fleet.inCluster', { cluster })})`
      : sentence;
  return (
    <div className={classes.two} title={full}>
      {full}
    </div>
  );
}

/** A mark for each instance, worst first; each leads to that instance. */
export function InstanceMarks(props: {
  application: { namespace: string; name: string };
  instances: InstanceSummary[];
  count: number;
}) {
  const { application, instances, count } = props;
  const classes = useCellStyles();
  const { t, word } = useT();
  const route = useOptionalRoute(applicationRouteRef);
  const names = instanceNames(instances);
  const shown = instances.slice(0, MAX_MARKS);
  return (
    <div className={classes.marks}>
      {shown.map(each => {
        const label = [
          names.get(each.key),
          word('health', each.health.status),
          each.release,
        ]
          .filter(Boolean)
          .join(', ');
        const mark = <HealthMark health={each.health.status} iconOnly />;
        const to = route?.(application);
        return to ? (
          <RouterLink
            key={each.key}
            className={classes.mark}
            to={`${to}/status?instance=${encodeURIComponent(
              stringifyInstanceRef(refOf(each)),
            )}`}
            aria-label={label}
            title={label}
          >
            {mark}
          </RouterLink>
        ) : (
          <span key={each.key}>{mark}</span>
        );
      })}
      {count > shown.length && (
        <span className={`${classes.quiet} ${classes.small}`}>
          {t('fleet.moreInstances', { n: String(count - shown.length) })}
        </span>
      )}
    </div>
  );
}

/** Which releases are out; how many, where they differ. */
export function ReleasesCell({ releases }: { releases: string[] }) {
  const classes = useCellStyles();
  const { t } = useT();
  const all = releases.join(', ');
  return (
    <div title={all}>
      <div className={`${classes.line} ${classes.code}`}>{all}</div>
      {releases.length > 1 && (
        <div className={`${classes.line} ${classes.quiet} ${classes.small}`}>
          {t('fleet.spread', { n: String(releases.length) })}
        </div>
      )}
    </div>
  );
}
