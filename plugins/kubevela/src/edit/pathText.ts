/** A place as people write it: `spec.components[0].properties.image`. */
export function pathText(
  base: string,
  place: ReadonlyArray<string | number>,
): string {
  return place.reduce<string>(
    (path, step) =>
      typeof step === 'number' ? `${path}[${step}]` : `${path}.${step}`,
    base,
  );
}
