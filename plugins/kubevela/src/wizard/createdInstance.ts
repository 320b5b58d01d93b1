import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';

/** An instance as the address names it. */
export function createdText(instance: InstanceRef): string {
  return stringifyInstanceRef(instance);
}

/** The instance that the address names; undefined where it names none. */
export function createdInstance(
  text: string | undefined,
): InstanceRef | undefined {
  const [cluster, namespace, name, ...more] = text?.split('/') ?? [];
  return cluster && namespace && name && more.length === 0
    ? { cluster, namespace, name }
    : undefined;
}
