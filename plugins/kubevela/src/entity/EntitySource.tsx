import type { ReactNode } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import ErrorOutlineIcon from '@material-ui/icons/ErrorOutline';
import { APPLICATION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  KubevelaProvider,
  useT,
} from '@velastage/plugin-kubevela-react';
import type { ApplicationSource } from '../common/queries';
import { parseAnnotations } from './applicationSource';

/** Everything that a tab or card of an entity needs: live data, and the application that it is about. */
export function EntitySource(props: {
  children(source: ApplicationSource): ReactNode;
}) {
  const { entity } = useEntity();
  const { t } = useT();
  const parsed = parseAnnotations(entity);
  if ('badValue' in parsed) {
    return (
      <Blank
        icon={<ErrorOutlineIcon fontSize="inherit" />}
        title={t('annotation.bad.title', {
          annotation: APPLICATION_ANNOTATION,
        })}
      >
        {t('annotation.bad.text', { value: parsed.badValue })}
      </Blank>
    );
  }
  return <KubevelaProvider>{props.children(parsed.source)}</KubevelaProvider>;
}
