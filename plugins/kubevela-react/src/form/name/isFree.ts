import { errorStatus } from '../../api/errors';
import type { KubevelaApi } from '../../api/kubevelaApi';
import type { TargetValue } from '../place/types';

const NOT_FOUND = 404;

/**
 * Whether a place has no Application of a name. Undefined where that cannot be told, for example because the
 * person may not see what is there: the cluster says so when it is written.
 *
 * @public
 */
export async function isFree(
  api: KubevelaApi,
  { cluster, namespace }: TargetValue,
  name: string,
  signal?: AbortSignal,
): Promise<boolean | undefined> {
  try {
    await api.getInstance({ cluster, namespace, name }, { signal });
    return false;
  } catch (error) {
    return errorStatus(error) === NOT_FOUND ? true : undefined;
  }
}
