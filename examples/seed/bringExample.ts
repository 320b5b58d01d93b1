import type { Context } from './context.ts';
import { isReady } from './recipe.ts';
import { recipeOf } from './recipes.ts';
import { remove } from './remove.ts';

// A state may still be on its way: vela-core and the Pods have just started.
const graceMs = 5_000;

/** Whether an example had to be brought into its state. */
export type Outcome = 'kept' | 'brought';

/**
 * Sees to it that an example is in its state. One that is not is deleted and
 * made anew.
 *
 * @param fresh - makes it anew in any case.
 */
export async function bringExample(
  context: Context,
  { fresh = false } = {},
): Promise<Outcome> {
  const recipe = recipeOf(context.example.key);
  if (!fresh && (await context.read()) && (await settles(context))) {
    return 'kept';
  }
  await remove(context);
  await recipe.bring(context);
  await context.until('its state', application =>
    isReady(context, recipe, application),
  );
  return 'brought';
}

async function settles(context: Context): Promise<boolean> {
  const recipe = recipeOf(context.example.key);
  const ready = context.until(
    'its state',
    application => isReady(context, recipe, application),
    graceMs,
  );
  return ready.then(
    () => true,
    () => false,
  );
}
