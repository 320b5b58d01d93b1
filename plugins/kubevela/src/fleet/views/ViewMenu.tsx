import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import {
  CopyButton,
  errorText,
  Quiet,
  useT,
  useUrlState,
} from '@velastage/plugin-kubevela-react';
import { BUILT_IN_VIEWS } from './builtInViews';
import { OwnView } from './OwnView';
import { SaveView } from './SaveView';
import { MAX_VIEWS, renamed, withoutView, withView } from './savedViews';
import { useSavedViews } from './useSavedViews';
import { ViewButton } from './ViewButton';
import { viewPatch, viewSearch } from './viewSearch';

const useStyles = makeStyles(theme => ({
  button: { textTransform: 'none', fontWeight: 600 },
  panel: {
    ...theme.typography.body2,
    padding: theme.spacing(1.5),
    width: 340,
    maxWidth: '90vw',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: 260,
    overflow: 'auto',
  },
  share: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

/** Which view the list shows: one that everybody has, one's own, or one that has no name yet and can be given one. */
export function ViewMenu() {
  const classes = useStyles();
  const { t } = useT();
  const url = useUrlState();
  const { search } = useLocation();
  const { views, error, change } = useSavedViews();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const current = viewSearch(search);
  const builtIn = BUILT_IN_VIEWS.find(view => view.search === current);
  const own = views.find(view => view.search === current);
  const name =
    own?.name ??
    (builtIn ? t(`fleet.views.${builtIn.id}`) : t('fleet.views.unnamed'));
  const show = (chosen: string) => {
    url.set(viewPatch(chosen), { push: true });
    setAnchor(null);
  };
  return (
    <div>
      <Button
        className={classes.button}
        endIcon={<ArrowDropDownIcon />}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('fleet.views.current', { name })}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={
          { role: 'dialog', 'aria-label': t('fleet.views') } as object
        }
      >
        <div className={classes.panel}>
          <ul className={classes.list}>
            {BUILT_IN_VIEWS.map(view => (
              <li key={view.id}>
                <ViewButton
                  name={t(`fleet.views.${view.id}`)}
                  current={view === builtIn && !own}
                  onClick={() => show(view.search)}
                />
              </li>
            ))}
          </ul>
          {views.length > 0 && (
            <>
              <Quiet>{t('fleet.views.own')}</Quiet>
              <ul className={classes.list}>
                {views.map(view => (
                  <OwnView
                    key={view.name}
                    name={view.name}
                    current={view === own}
                    onShow={() => show(view.search)}
                    onRename={to => change(all => renamed(all, view.name, to))}
                    onDelete={() => change(all => withoutView(all, view.name))}
                  />
                ))}
              </ul>
            </>
          )}
          {!own && !builtIn && views.length < MAX_VIEWS && (
            <SaveView
              taken={views.map(view => view.name)}
              onSave={newName =>
                change(all => withView(all, { name: newName, search: current }))
              }
            />
          )}
          {error !== undefined && (
            <span role="alert">
              {t('fleet.views.failed', { message: errorText(error) })}
            </span>
          )}
          <div className={classes.share}>
            <Quiet>{t('fleet.views.share')}</Quiet>
            <CopyButton
              text={`${window.location.origin}${window.location.pathname}${
                current && `?${current}`
              }`}
              what={t('fleet.views.link')}
            />
          </div>
        </div>
      </Popover>
    </div>
  );
}
