import type { Problem } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { buildInstance } from '../buildInstance';
import { loadFixture } from './fixtures';
import type { FakeViewOptions } from './fakeView';
import { modelInput } from './modelInput';
import { NOW } from './scene';

/** The problems of a scene, root cause first. */
export function problemsOf(
  objects: KubernetesObject[],
  options: FakeViewOptions & { now?: string } = {},
): Problem[] {
  return buildInstance(modelInput({ objects, now: NOW, ...options })).detail
    .problems;
}

/** The problems of a fixture application, half a minute after the last thing that happened to it. */
export function problemsOfFixture(version: string, name: string): Problem[] {
  const objects = loadFixture(`${version}/applications/${name}.yaml`);
  return problemsOf(objects, { now: afterwards(objects) });
}

const TIMES = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;

/** Half a minute after the last time that occurs in the objects (ISO 8601). */
export function afterwards(objects: KubernetesObject[]): string {
  const times = JSON.stringify(objects).match(TIMES) ?? [];
  const last = Math.max(...times.map(time => Date.parse(time)));
  return new Date(last + 30_000).toISOString();
}
