import { Link as RouterLink } from 'react-router-dom';
import Link from '@material-ui/core/Link';
import {
  useUrlState,
  type ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { resourceId, resourceText } from './resourceId';

/** A resource by its kind and name; opens its drawer over the present screen. */
export function ResourceLink(props: {
  resource: ResourceRef;
  text?: string;
  /** The part of the drawer to open; the first one unless told. */
  part?: string;
}) {
  const { resource, text, part } = props;
  const url = useUrlState();
  return (
    <Link
      component={RouterLink}
      to={{
        search: url.search({ resource: resourceId(resource), part }),
      }}
      underline="always"
    >
      {text ?? resourceText(resource)}
    </Link>
  );
}
