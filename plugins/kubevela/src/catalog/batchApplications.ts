import type {
  Application,
  KubevelaApi,
} from '@velastage/plugin-kubevela-react';

/** Rows of a table are drawn in one go; what they ask for within this time is one request. */
const COLLECT_MS = 20;

/** Names in one request, so that its address stays far below what proxies cut. */
const PER_REQUEST = 60;

interface Waiting {
  resolve(application: Application | null): void;
  reject(error: unknown): void;
}

/** Reads single applications; those asked for at about the same time are read in one request. */
export type ReadApplication = (
  application: string,
) => Promise<Application | null>;

const readers = new WeakMap<KubevelaApi, ReadApplication>();

/** The one reader of an API, so that all rows share their requests. */
export function applicationReader(api: KubevelaApi): ReadApplication {
  let reader = readers.get(api);
  if (!reader) {
    reader = createReader(api);
    readers.set(api, reader);
  }
  return reader;
}

function createReader(api: KubevelaApi): ReadApplication {
  let waiting = new Map<string, Waiting[]>();

  const readAll = async () => {
    const batch = waiting;
    waiting = new Map();
    const names = [...batch.keys()];
    for (let i = 0; i < names.length; i += PER_REQUEST) {
      const part = names.slice(i, i + PER_REQUEST);
      try {
        const { items } = await api.listApplications({
          application: part,
          limit: part.length,
        });
        const found = new Map(items.map(item => [item.application, item]));
        for (const name of part) {
          // An application that is not there, or that this user may not see.
          batch
            .get(name)!
            .forEach(({ resolve }) => resolve(found.get(name) ?? null));
        }
      } catch (error) {
        part.forEach(name =>
          batch.get(name)!.forEach(({ reject }) => reject(error)),
        );
      }
    }
  };

  return application =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) {
        setTimeout(readAll, COLLECT_MS);
      }
      waiting.set(application, [
        ...(waiting.get(application) ?? []),
        { resolve, reject },
      ]);
    });
}
