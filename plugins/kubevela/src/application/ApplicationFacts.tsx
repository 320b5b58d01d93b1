import { Fragment } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { APPLICATION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import { Quiet, useT } from '@velastage/plugin-kubevela-react';
import { EntityLink } from '../common/EntityLink';
import { useInstances } from '../common/queries';

/** The catalog changes slowly. */
const CATALOG_FRESH_MS = 60_000;
const MAX_ENTITIES = 3;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    // A link within words must not be told by its colour alone.
    '& a': { textDecoration: 'underline' },
  },
}));

/** Who owns an application, and where it is in the catalog, as far as both are known. */
export function ApplicationFacts({ application }: { application: string }) {
  const classes = useStyles();
  const { t } = useT();
  const catalog = useApi(catalogApiRef);
  const instances = useInstances({ application });
  const { data: entities = [] } = useQuery({
    queryKey: ['kubevela', 'entities', application],
    staleTime: CATALOG_FRESH_MS,
    queryFn: async () => {
      const { items } = await catalog.getEntities({
        filter: {
          [`metadata.annotations.${APPLICATION_ANNOTATION}`]: application,
        },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: MAX_ENTITIES,
      });
      return items.map(stringifyEntityRef);
    },
  });
  const summary = instances.data?.items.find(({ owner }) => owner);
  return (
    <Quiet>
      <div className={classes.root}>
        {entities.length > 0 && (
          <span>
            {t('application.entity')}:{' '}
            {entities.map((ref, index) => (
              <Fragment key={ref}>
                {index > 0 && ', '}
                <EntityLink entityRef={ref} defaultKind="component" />
              </Fragment>
            ))}
          </span>
        )}
        {summary?.owner && (
          <span style={{ display: 'inline-flex', gap: 4 }}>
            {t('application.owner')}:
            <EntityLink entityRef={summary.owner} defaultKind="group" />
          </span>
        )}
        {summary?.system && (
          <span style={{ display: 'inline-flex', gap: 4 }}>
            {t('application.system')}:
            <EntityLink entityRef={summary.system} defaultKind="system" />
          </span>
        )}
      </div>
    </Quiet>
  );
}
