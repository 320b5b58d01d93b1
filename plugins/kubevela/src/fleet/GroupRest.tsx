import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import {
  errorText,
  Quiet,
  useT,
  useUrlState,
} from '@velastage/plugin-kubevela-react';
import type { GroupField } from './fleetFilters';
import type { GroupLine } from './groupLines';

/** What stands under the rows of an open group: that they are read, why they could not be, or the way to all of them. */
export function GroupRest(props: {
  line: GroupLine<unknown> & { is: 'rest' };
  groupBy: GroupField;
}) {
  const { line, groupBy } = props;
  const { t } = useT();
  const url = useUrlState();
  if (line.error !== undefined) {
    return (
      <span role="alert">
        {errorText(line.error)}{' '}
        <Button size="small" onClick={line.retry}>
          {t('fleet.groupRetry')}
        </Button>
      </span>
    );
  }
  if (line.count === 0) {
    return <Quiet>{t('state.loading')}</Quiet>;
  }
  return (
    <Link
      component={RouterLink}
      to={{
        search: url.search({
          group: undefined,
          open: undefined,
          [groupBy]: line.group,
        }),
      }}
    >
      {t('fleet.groupRest', { n: String(line.count) })}
    </Link>
  );
}
