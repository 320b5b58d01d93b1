import type { Component } from '@velastage/plugin-kubevela-common';
import { resourceRef } from '../tree/resourceRef';
import { runsPods } from './parts';
import type { ComponentPart } from './types';

const MOST_OBJECTS = 5;

/** What a component applied, where nothing of it runs pods: of others the workload says more. */
export function objectsOf(
  { nodes }: ComponentPart,
  cluster: string,
): Pick<Component, 'objects' | 'objectCount'> {
  if (nodes.length === 0 || nodes.some(runsPods)) {
    return {};
  }
  return {
    objects: nodes
      .slice(0, MOST_OBJECTS)
      .map(node => resourceRef(node, cluster)),
    objectCount: nodes.length,
  };
}
