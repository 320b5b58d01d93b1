import { activity } from './activity';
import { batch } from './batch';
import { chart } from './chart';
import { clusters } from './clusters';
import { copy } from './copy';
import { edit } from './edit';
import { fleet } from './fleet';
import { images } from './images';
import { form } from './form';
import { graph } from './graph';
import { operations } from './operations';
import { parts } from './parts';
import { applyProblems, problems } from './problems';
import { rendered } from './rendered';
import { resources } from './resources';
import { revisions } from './revisions';
import { rollout } from './rollout';
import { status } from './status';
import { wizard } from './wizard';
import { words } from './words';
import { workflow } from './workflow';

/** English, by key. */
export const messages = {
  ...words,
  ...problems,
  ...applyProblems,
  ...status,
  ...resources,
  ...revisions,
  ...rendered,
  ...rollout,
  ...workflow,
  ...operations,
  ...batch,
  ...graph,
  ...fleet,
  ...clusters,
  ...images,
  ...activity,
  ...form,
  ...edit,
  ...copy,
  ...parts,
  ...wizard,
  ...chart,
} as const;
