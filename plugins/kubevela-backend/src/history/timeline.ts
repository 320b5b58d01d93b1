import type {
  Revision,
  RevisionChange,
} from '@velastage/plugin-kubevela-common';
import { compareRevisions } from './compareRevisions';
import { digestOf } from '../model/kube/digest';
import type { LiveHistory } from './readLive';
import type { RevisionContent, RevisionRecord } from './types';

/** Names the Application as it is written now, rolled out or not. */
export const LIVE_SPEC = 'live-spec';
/** Names the revision that is rolled out. */
export const CURRENT = 'current';
/** Changes of one revision in the list; the comparison tells all. */
const MAX_LISTED_CHANGES = 5;

/** A revision as the API tells it, and what it holds. */
export interface Entry {
  revision: Revision;
  content: RevisionContent;
}

/** All that is known of an instance's history, newest first. */
export function timeline(
  live: LiveHistory | undefined,
  archived: RevisionRecord[],
): Entry[] {
  const there = new Set(live?.records.map(each => each.id));
  const known = new Map(archived.map(each => [each.id, each]));
  for (const record of live?.records ?? []) {
    const kept = known.get(record.id);
    known.set(record.id, {
      ...record,
      who: record.who ?? kept?.who,
      workflow: record.workflow ?? kept?.workflow,
    });
  }
  const records = [...known.values()].sort(
    (a, b) => b.createdMs - a.createdMs || (b.number ?? 0) - (a.number ?? 0),
  );
  const newest = new Map<string, string>();
  for (const { name, id } of [
    ...records.filter(each => there.has(each.id)),
    ...records,
  ]) {
    if (!newest.has(name)) newest.set(name, id);
  }
  const entries = records.map((record, index): Entry => {
    const { id, name, number, publishVersion, who, why, workflow } = record;
    const before = records[index + 1];
    return {
      content: record.content,
      revision: {
        id,
        name,
        number,
        createdAt: new Date(record.createdMs).toISOString(),
        publishVersion,
        who,
        why,
        workflow,
        current: there.has(id) && name === live?.latest,
        archived: !there.has(id),
        overwritten: newest.get(name) !== id,
        unpublished: false,
        ...listed(before && compareRevisions(before.content, record.content)),
      },
    };
  });
  const pending = live && unpublished(live, entries);
  return pending ? [pending, ...entries] : entries;
}

/** The Application as it is written now, as an entry of its own. */
export function liveSpec(live: LiveHistory, current?: Entry): Entry {
  // It will be rendered with the definitions of the day it is rolled out: none of its own to compare.
  const content = {
    application: live.application,
    definitions: current?.content.definitions ?? {},
  };
  return {
    content,
    revision: {
      id: LIVE_SPEC,
      name: LIVE_SPEC,
      who: live.who,
      why: live.why,
      current: false,
      archived: false,
      overwritten: false,
      unpublished: true,
      ...listed(current && compareRevisions(current.content, content)),
    },
  };
}

function unpublished(live: LiveHistory, entries: Entry[]): Entry | undefined {
  const current = entries.find(({ revision }) => revision.current);
  return current &&
    digestOf(current.content.application.spec) !==
      digestOf(live.application.spec)
    ? liveSpec(live, current)
    : undefined;
}

function listed(changes: RevisionChange[] = []) {
  return {
    changes: changes.slice(0, MAX_LISTED_CHANGES),
    changeCount: changes.length,
  };
}
