import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  type InstanceRef,
  kubevelaApplicationReadPermission,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';

/**
 * For whoever lacks a permission.
 *
 * @param where - what it is lacked for, such as `dev/shop/web`; left out where it is for all or nothing
 */
export function lacking(permission: string, where?: string): NotAllowedError {
  return new NotAllowedError(
    `You lack the permission ${permission}${
      where ? ` for ${where}` : ''
    }; ask whoever keeps the portal's permission policy`,
  );
}

/** The same whether there is none or it may not be read, so that names cannot be tried out. */
export function unreadable(ref: InstanceRef): NotFoundError {
  return new NotFoundError(
    `There is no application ${stringifyInstanceRef(
      ref,
    )}, or you may not read it (permission ${
      kubevelaApplicationReadPermission.name
    })`,
  );
}
