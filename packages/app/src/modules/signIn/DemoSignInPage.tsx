import { ProxiedSignInPage } from '@backstage/core-components';
import {
  configApiRef,
  IdentityApi,
  SignInPageProps,
  useApi,
} from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { readDemoUsers } from './demoUsers';

const STORAGE_KEY = 'velastage-demo-user';

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: theme.spacing(3),
    padding: theme.spacing(3),
    background: theme.palette.background.default,
  },
  list: {
    listStyle: 'none',
    padding: 0,
    margin: 0,
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    width: '100%',
    maxWidth: 900,
  },
  card: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(2.5),
  },
  note: { maxWidth: 640, textAlign: 'center' },
}));

/** Wraps the identity so that signing out forgets the choice. */
function forgettingOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    getProfileInfo: () => identity.getProfileInfo(),
    signOut: async () => {
      sessionStorage.removeItem(STORAGE_KEY);
      await identity.signOut();
    },
  };
}

/** Lets a person choose who to be. It authenticates nobody: the demo listens on loopback only. */
export const DemoSignInPage = (props: SignInPageProps) => {
  const classes = useStyles();
  const users = readDemoUsers(useApi(configApiRef));
  const [chosen, setChosen] = useState(
    () => sessionStorage.getItem(STORAGE_KEY) ?? undefined,
  );
  const known = users.find(user => user.entityRef === chosen);

  if (known) {
    return (
      <ProxiedSignInPage
        {...props}
        provider="demo"
        headers={{ 'x-demo-user': known.entityRef }}
        onSignInSuccess={identity =>
          props.onSignInSuccess(forgettingOnSignOut(identity))
        }
      />
    );
  }
  return (
    <main className={classes.root}>
      <Typography variant="h1">Velastage</Typography>
      <Typography className={classes.note} color="textSecondary">
        Choose who you want to be. Each example user may see and do something
        else; nothing here is a real account.
      </Typography>
      <ul className={classes.list}>
        {users.map(user => (
          <li key={user.entityRef}>
            <Card className={classes.card} variant="outlined">
              <div>
                <Typography variant="h5" component="h2" gutterBottom>
                  {user.name}
                </Typography>
                <Typography color="textSecondary">
                  {user.description}
                </Typography>
              </div>
              <Button
                variant="contained"
                color="primary"
                onClick={() => {
                  sessionStorage.setItem(STORAGE_KEY, user.entityRef);
                  setChosen(user.entityRef);
                }}
              >
                Sign in as {user.name}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      {users.length === 0 && (
        <Typography className={classes.note}>
          No example users are configured: add them under app.demoUsers, or
          replace this page with your own sign-in.
        </Typography>
      )}
    </main>
  );
};
