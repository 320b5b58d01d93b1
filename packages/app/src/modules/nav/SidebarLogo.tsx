import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    marginLeft: 22,
    color: '#fff',
    fontSize: 20,
    fontWeight: 600,
    letterSpacing: '-0.01em',
    '&:hover': { textDecoration: 'none' },
  },
});

/** The portal's name in the sidebar: three stages, the last one raised. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={isOpen ? undefined : 'Velastage'}
      >
        <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
          <rect x="1" y="17" width="7" height="10" rx="1.5" fill="#7fb3ff" />
          <rect x="10.5" y="10" width="7" height="17" rx="1.5" fill="#4f8ff7" />
          <rect x="20" y="1" width="7" height="26" rx="1.5" fill="#ffffff" />
        </svg>
        {isOpen && <span>Velastage</span>}
      </Link>
    </div>
  );
};
