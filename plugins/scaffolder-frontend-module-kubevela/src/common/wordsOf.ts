import {
  type ApiHolder,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  kubevelaTranslationRef,
  type Translate,
} from '@velastage/plugin-kubevela-react';

/** The texts in the portal's language, for validators, which are no components; waits until they are loaded. */
export async function wordsOf(apis: ApiHolder): Promise<Translate> {
  const api = apis.get(translationApiRef);
  if (!api) {
    throw new Error('The app has no translation API');
  }
  const snapshot = api.getTranslation(kubevelaTranslationRef);
  if (snapshot.ready) {
    return snapshot.t as Translate;
  }
  return new Promise((resolve, reject) => {
    const subscription = api.translation$(kubevelaTranslationRef).subscribe({
      next: loaded => {
        if (loaded.ready) {
          subscription.unsubscribe();
          resolve(loaded.t as Translate);
        }
      },
      error: reject,
    });
  });
}
