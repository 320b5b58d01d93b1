import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import ZoomInIcon from '@material-ui/icons/ZoomIn';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import FitIcon from '@material-ui/icons/ZoomOutMap';
import { quietColor, useT } from '@velastage/plugin-kubevela-react';
import type { useZoom } from './useZoom';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: theme.spacing(0.5),
    color: quietColor(theme),
    fontSize: '0.75rem',
  },
}));

/** Zooms a workflow that is larger than its frame. */
export function ZoomBar(
  props: Pick<
    ReturnType<typeof useZoom>,
    'zoom' | 'zoomIn' | 'zoomOut' | 'fit'
  >,
) {
  const classes = useStyles();
  const { t } = useT();
  const button = (text: string, Icon: typeof FitIcon, act: () => void) => (
    <IconButton size="small" aria-label={text} title={text} onClick={act}>
      <Icon fontSize="small" />
    </IconButton>
  );
  return (
    <div className={classes.bar} role="group" aria-label={t('graph.controls')}>
      <span role="status">{Math.round(props.zoom * 100)}%</span>
      {button(t('graph.zoomOut'), ZoomOutIcon, props.zoomOut)}
      {button(t('graph.zoomIn'), ZoomInIcon, props.zoomIn)}
      {button(t('graph.fit'), FitIcon, props.fit)}
    </div>
  );
}
