import { hash } from 'node:crypto';
import {
  InstanceRef,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';

/** Long enough that two of a million instances do not meet. */
const KEY_LENGTH = 16;

/**
 * The name that an instance has in signals: stable, and telling nothing to whoever may not read the instance.
 */
export function instanceKey(ref: InstanceRef): string {
  return hash('sha256', stringifyInstanceRef(ref), 'base64url').slice(
    0,
    KEY_LENGTH,
  );
}
