import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  CopyButton,
  Quiet,
  SafeLink,
  useT,
  type Image,
  type ImageTag,
} from '@velastage/plugin-kubevela-react';
import { ScanCounts } from '../common/ScanCounts';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { rootRouteRef } from '../routes';
import { ImageInstances } from './ImageInstances';
import { scannerUrl } from './scannerUrl';
import { shortTag } from './shortTag';

/** More versions than this are shown when asked for. */
const MAX_TAGS = 12;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  tag: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    rowGap: theme.spacing(0.5),
    '& .MuiButton-root': { textTransform: 'none' },
  },
  name: {
    fontFamily: 'monospace',
    fontSize: '0.9rem',
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
  more: { textTransform: 'none' },
}));

/** The versions of an image, newest first, each with the instances that run it. */
export function ImageTags({ image }: { image: Image }) {
  const { repository, tags } = image;
  const classes = useStyles();
  const { t } = useT();
  const [all, setAll] = useState(false);
  const shown = all ? tags : tags.slice(0, MAX_TAGS);
  return (
    <>
      <ul
        className={classes.list}
        aria-label={t('images.tags', { image: repository })}
      >
        {shown.map(tag => (
          <li key={tag.image} className={classes.tag}>
            <TagHead repository={repository} tag={tag} />
            <ImageInstances tag={tag} />
          </li>
        ))}
      </ul>
      {tags.length > shown.length && (
        <Button
          size="small"
          className={classes.more}
          onClick={() => setAll(true)}
        >
          {t('images.showTags', { count: tags.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function TagHead(props: { repository: string; tag: ImageTag }) {
  const { repository, tag } = props;
  const classes = useStyles();
  const { t } = useT();
  const root = useOptionalRoute(rootRouteRef);
  const template = useApi(configApiRef).getOptionalString(
    'kubevela.images.scannerUrlTemplate',
  );
  const scanner = scannerUrl(template, { repository, ...tag });
  const count = t('images.inInstances', { count: tag.instanceCount });
  return (
    <div className={classes.head}>
      <span className={classes.name} title={tag.image}>
        {shortTag(tag)}
      </span>
      {root ? (
        <Link
          component={RouterLink}
          underline="always"
          to={`${root()}/applications?view=instances&q=${encodeURIComponent(
            searchOf(repository, tag),
          )}`}
        >
          {count}
        </Link>
      ) : (
        <Quiet>{count}</Quiet>
      )}
      {tag.scan && <ScanCounts scan={tag.scan} />}
      {scanner && <SafeLink url={scanner}>{t('images.scan')}</SafeLink>}
      <CopyButton text={tag.image} what={tag.image} />
    </div>
  );
}

/** Words that find the instances in the list of applications, where references are as the clusters wrote them. */
function searchOf(repository: string, { tag, image }: ImageTag): string {
  return tag === 'latest' ? repository : image;
}
