import { paths } from './paths.ts';
import type { Recipe } from './recipe.ts';

/** Replaces the version before by a canary that waits after its first step. */
export const canary: Recipe = {
  async bring(context) {
    const { example, namespace, name } = context;
    await context.apply(example.before!);
    await context.untilPhase('running');
    // A change that the Rollout has not got ready for goes out at once.
    await context.untilObject(
      'its Rollout ready',
      paths.rollout(namespace, name),
      rollout => rollout?.status?.phase === 'Healthy',
    );
    await context.apply(example.manifest);
  },
  async also({ client, namespace, name }) {
    const rollout = await client.find(paths.rollout(namespace, name));
    const { phase, canaryStatus } = rollout?.status ?? {};
    return (
      phase === 'Progressing' &&
      canaryStatus?.currentStepIndex === 1 &&
      canaryStatus.currentStepState === 'StepPaused'
    );
  },
};
