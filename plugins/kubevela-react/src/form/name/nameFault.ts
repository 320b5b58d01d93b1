/** What the API server takes for most of what is named after an Application. */
const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
/**
 * Characters of a DNS label
 *
 * @public
 */
export const MAX_NAME = 63;

/**
 * Why an Application cannot be called that; undefined where it can.
 *
 * @public
 */
export function nameFault(
  name: string | undefined,
): 'needed' | 'long' | 'invalid' | undefined {
  if (!name) {
    return 'needed';
  }
  if (name.length > MAX_NAME) {
    return 'long';
  }
  return DNS_LABEL.test(name) ? undefined : 'invalid';
}
