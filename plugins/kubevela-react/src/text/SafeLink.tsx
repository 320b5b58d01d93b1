import type { ReactNode } from 'react';
import Link from '@material-ui/core/Link';
import { useT } from '../translation/useT';

/**
 * A link that came from cluster data: a link only if it is http or https, plain text otherwise.
 *
 * @public
 */
export function SafeLink(props: { url?: string; children: ReactNode }) {
  const { url, children } = props;
  const { t } = useT();
  if (!url || !/^https?:\/\//i.test(url)) {
    return <span>{children}</span>;
  }
  return (
    <Link
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      underline="always"
      title={`${url} (${t('link.newWindow')})`}
    >
      {children}
    </Link>
  );
}
