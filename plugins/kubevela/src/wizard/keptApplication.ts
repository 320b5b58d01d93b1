import type { KubevelaApi } from '@velastage/plugin-kubevela-react';
import type { NewApplication } from './newDraft';

/** In memory only: parameters may be secrets. */
const kept = new WeakMap<KubevelaApi, NewApplication>();

/** What somebody had entered when they left the page without a question, as with the browser's back button. */
export function keptApplication(api: KubevelaApi): NewApplication | undefined {
  return kept.get(api);
}

/** Keeps what has been entered; undefined forgets it. */
export function keepApplication(
  api: KubevelaApi,
  application: NewApplication | undefined,
): void {
  if (application) {
    kept.set(api, application);
  } else {
    kept.delete(api);
  }
}
