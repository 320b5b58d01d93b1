import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import {
  quietColor,
  useT,
  type Image,
  type ImageList,
  type LiveListResult,
} from '@velastage/plugin-kubevela-react';
import { ImageRow } from './ImageRow';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: '0.85rem',
    '& > thead th': {
      textAlign: 'left',
      whiteSpace: 'nowrap',
      color: quietColor(theme),
      fontSize: '0.78rem',
      fontWeight: 600,
      padding: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  versions: { width: '22%', [theme.breakpoints.down('xs')]: { width: 96 } },
  where: { width: '24%' },
  count: { width: 104 },
  more: { padding: theme.spacing(1), textAlign: 'center' },
}));

/** The images, each with its versions under it. */
export function ImageTable(props: {
  list: LiveListResult<ImageList>;
  pages: ImageList[];
}) {
  const { list, pages } = props;
  const classes = useStyles();
  const { t } = useT();
  const narrow = useNarrow();
  const images = useMemo(() => {
    // An image may move from one page to another while pages are read one after the other.
    const byName = new Map<string, Image>();
    pages.forEach(({ items }) =>
      items.forEach(image => byName.set(image.repository, image)),
    );
    return [...byName.values()];
  }, [pages]);
  return (
    <Paper variant="outlined">
      <table className={classes.table} aria-label={t('images.label')}>
        <colgroup>
          <col />
          <col className={classes.versions} />
          {!narrow && (
            <>
              <col className={classes.where} />
              <col className={classes.count} />
              <col className={classes.count} />
            </>
          )}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('images.repository')}</th>
            <th scope="col">{t('images.versions')}</th>
            {!narrow && (
              <>
                <th scope="col">{t('images.where')}</th>
                <th scope="col">{t('images.applications')}</th>
                <th scope="col">{t('images.instances')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {images.map(image => (
            <ImageRow key={image.repository} image={image} narrow={narrow} />
          ))}
        </tbody>
      </table>
      {list.hasMore && (
        <div className={classes.more}>
          <Button
            size="small"
            onClick={list.loadMore}
            disabled={list.isLoadingMore}
          >
            {t(list.isLoadingMore ? 'table.loadingMore' : 'table.more')}
          </Button>
        </div>
      )}
    </Paper>
  );
}

/** On a phone there is room for the image and how many versions are out; the rest is in what unfolds. */
function useNarrow(): boolean {
  return useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'));
}
