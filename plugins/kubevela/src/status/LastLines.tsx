import { makeStyles } from '@material-ui/core/styles';
import {
  kubevelaLogsReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  errorStatus,
  errorText,
  Quiet,
  useT,
  type Problem,
} from '@velastage/plugin-kubevela-react';
import { CodeBlock } from '../common/CodeBlock';
import { ResourceLink } from '../common/ResourceLink';
import { useLastLines } from './useLastLines';

const FORBIDDEN = 403;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
    marginBottom: theme.spacing(0.5),
  },
}));

/** What a container wrote last before it ended, under the problem that it explains. */
export function LastLines(props: { instance: InstanceRef; problem: Problem }) {
  const { instance, problem } = props;
  const { t } = useT();
  const classes = useStyles();
  const { data, error } = useLastLines(instance, problem);
  if (error) {
    return (
      <Quiet>
        {errorStatus(error) === FORBIDDEN
          ? t('headline.lines.forbidden', {
              permission: kubevelaLogsReadPermission.name,
            })
          : t('headline.lines.failed', { reason: errorText(error) })}
      </Quiet>
    );
  }
  if (!data) {
    return null;
  }
  if (data.length === 0) {
    return <Quiet>{t('headline.lines.none')}</Quiet>;
  }
  return (
    <>
      <div className={classes.head}>
        <Quiet>{t('headline.lines')}</Quiet>
        <ResourceLink
          resource={problem.resource!}
          part="logs"
          text={t('headline.lines.more')}
        />
      </div>
      <CodeBlock
        text={data.map(({ text }) => text).join('\n')}
        label={t('headline.lines')}
        maxHeight={120}
      />
    </>
  );
}
