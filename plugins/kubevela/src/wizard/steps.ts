/** The steps of the wizard, in their order. */
export const STEPS = ['where', 'components', 'delivery', 'review'] as const;

/** A step of the wizard. */
export type WizardStep = (typeof STEPS)[number];

/** The step in which something of an Application is said, by its place: `spec.components[0].name`. */
export function stepOf(path: string | undefined): WizardStep {
  if (path?.startsWith('metadata')) {
    return 'where';
  }
  if (/^spec\.(policies|workflow)/.test(path ?? '')) {
    return 'delivery';
  }
  return path?.startsWith('spec.components') ? 'components' : 'review';
}
