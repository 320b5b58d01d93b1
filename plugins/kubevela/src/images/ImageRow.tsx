import { useId } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandLessIcon from '@material-ui/icons/ExpandLess';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { quietColor, useT, type Image } from '@velastage/plugin-kubevela-react';
import { ScanCounts } from '../common/ScanCounts';
import { useUnfolded } from '../common/useUnfolded';
import { ClusterChips } from './ClusterChips';
import { ImageTags } from './ImageTags';
import { shortTag } from './shortTag';
import { worstScanned } from './worstScanned';

/** Versions that a row names; the others unfold. */
const TAGS_IN_ROW = 3;
const COLUMNS = 5;
const COLUMNS_NARROW = 2;

const useStyles = makeStyles(theme => ({
  row: {
    '& > td, & > th': {
      padding: theme.spacing(0.75, 1),
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
      textAlign: 'left',
      fontWeight: 'normal',
    },
    'tbody > &:last-child > td, tbody > &:last-child > th': { borderBottom: 0 },
  },
  open: { '& > td, & > th': { borderBottom: 0 } },
  toggle: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    width: '100%',
    font: 'inherit',
    gap: theme.spacing(0.5),
    textAlign: 'left',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  // The name is the part after the last slash; where it comes from stands back.
  name: { overflowWrap: 'anywhere', minWidth: 0, fontWeight: 600 },
  path: { color: quietColor(theme), fontWeight: 'normal' },
  number: { fontWeight: 700, fontVariantNumeric: 'tabular-nums' },
  tags: {
    fontFamily: 'monospace',
    fontSize: '0.78rem',
    color: quietColor(theme),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  scan: { fontSize: '0.78rem', overflowWrap: 'anywhere' },
  details: {
    padding: theme.spacing(0, 1, 1.5, 3.5),
    [theme.breakpoints.down('xs')]: { paddingLeft: 0 },
  },
}));

/** An image; its versions open under it, and stay open in the address (`?open=`). */
export function ImageRow(props: {
  image: Image;
  /** Without the columns that a phone has no room for. */
  narrow: boolean;
}) {
  const { image, narrow } = props;
  const classes = useStyles();
  const { t } = useT();
  const id = useId();
  const { repository, tags, versionCount } = image;
  const [isOpen, toggle] = useUnfolded(repository);
  const Arrow = isOpen ? ExpandLessIcon : ExpandMoreIcon;
  const slash = repository.lastIndexOf('/') + 1;
  const named = tags.slice(0, TAGS_IN_ROW).map(shortTag).join(', ');
  const left = versionCount - TAGS_IN_ROW;
  const worst = worstScanned(tags);
  return (
    <>
      <tr className={`${classes.row} ${isOpen ? classes.open : ''}`}>
        <th scope="row">
          <ButtonBase
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            title={t('images.details', { image: repository })}
            onClick={toggle}
          >
            <Arrow fontSize="small" aria-hidden />
            <span className={classes.name}>
              <span className={classes.path}>{repository.slice(0, slash)}</span>
              {repository.slice(slash)}
            </span>
          </ButtonBase>
        </th>
        <td>
          <span className={classes.number}>{versionCount}</span>
          <div className={classes.tags} title={tags.map(shortTag).join(', ')}>
            {left > 0 ? `${named} +${left}` : named}
          </div>
          {worst?.scan && (
            <div className={classes.scan}>
              {versionCount > 1 && (
                <span className={classes.path}>
                  {t('images.scanned.worst', { tag: shortTag(worst) })}{' '}
                </span>
              )}
              <ScanCounts scan={worst.scan} brief />
            </div>
          )}
        </td>
        {!narrow && (
          <>
            <td>
              <ClusterChips clusters={image.clusters} />
            </td>
            <td>{image.applicationCount}</td>
            <td>{image.instanceCount}</td>
          </>
        )}
      </tr>
      {isOpen && (
        <tr className={classes.row} id={id}>
          <td colSpan={narrow ? COLUMNS_NARROW : COLUMNS}>
            <div className={classes.details}>
              <ImageTags image={image} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
