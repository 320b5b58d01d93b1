import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useT } from '@velastage/plugin-kubevela-react';
import { rootRouteRef } from '../routes';

const useStyles = makeStyles(theme => ({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: theme.spacing(0.5),
    fontSize: '0.875rem',
  },
}));

/** Leads to the list of applications. */
export function BackLink() {
  const { t } = useT();
  const classes = useStyles();
  const root = useRouteRef(rootRouteRef)();
  return (
    <Link
      component={RouterLink}
      to={`${root}/applications`}
      className={classes.back}
    >
      <ArrowBackIcon style={{ fontSize: '1em' }} aria-hidden />
      {t('application.back')}
    </Link>
  );
}
