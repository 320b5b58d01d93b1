import {
  imageTag,
  type Component,
  type Instance,
} from '@velastage/plugin-kubevela-react';

/** A component in one instance. */
export interface Cell {
  component: Component;
  /** What people compare: the tags of its images. */
  release: string;
  /** Whether another release is more common among the instances. */
  differs: boolean;
}

/** Component names over all instances, in the order in which they appear. */
export function componentNames(instances: Instance[]): string[] {
  return [
    ...new Set(
      instances.flatMap(({ components }) => components.map(({ name }) => name)),
    ),
  ];
}

/** A component over the instances, with those marked that differ from most others. By instance key. */
export function cellsOf(
  instances: Instance[],
  name: string,
): Map<string, Cell> {
  const found = instances.flatMap(({ summary, components }) => {
    const component = components.find(each => each.name === name);
    return component
      ? [{ key: summary.key, component, release: releaseOf(component) }]
      : [];
  });
  const counts = new Map<string, number>();
  found.forEach(({ release }) =>
    counts.set(release, (counts.get(release) ?? 0) + 1),
  );
  const most = Math.max(0, ...counts.values());
  return new Map(
    found.map(({ key, component, release }) => {
      const tied =
        counts.size > 1 &&
        [...counts.values()].filter(count => count === most).length > 1;
      const differs =
        counts.size > 1 && (tied || (counts.get(release) ?? 0) < most);
      return [key, { component, release, differs }];
    }),
  );
}

function releaseOf(component: Component): string {
  return component.images.map(imageTag).join(', ');
}
