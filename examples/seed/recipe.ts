import type { KubeObject } from '@velastage/sandbox';
import type { Context } from './context.ts';
import { hasPhase } from './phase.ts';

/** How an example is brought into its state. */
export interface Recipe {
  /** Brings an Application that is not there into its state. */
  bring(context: Context): Promise<void>;
  /** What must be so beside the Application's phase. */
  also?(context: Context, application: KubeObject): Promise<boolean>;
}

/** Applies the version before, waits until it runs, and applies the last one. */
export async function deploy(context: Context): Promise<void> {
  const { before, manifest } = context.example;
  if (before) {
    await context.apply(before);
    await context.untilPhase('running');
  }
  await context.apply(manifest);
}

/** Of the examples that are in their state once they are deployed. */
export const plain: Recipe = { bring: deploy };

/** Whether an example is in its state. */
export async function isReady(
  context: Context,
  recipe: Recipe,
  application: KubeObject | undefined,
): Promise<boolean> {
  const { phase, application: instanceOf } = context.example.expectation;
  if (!application || !hasPhase(application, phase)) {
    return false;
  }
  if (
    instanceOf &&
    application.metadata.annotations?.['kubevela.io/application'] !== instanceOf
  ) {
    return false;
  }
  return (await recipe.also?.(context, application)) ?? true;
}
