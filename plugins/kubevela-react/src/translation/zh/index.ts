import { clusters } from './clusters';
import { fleet } from './fleet';
import { problems } from './problems';
import { resources } from './resources';
import { status } from './status';
import { words } from './words';

export default {
  ...words,
  ...problems,
  ...status,
  ...resources,
  ...fleet,
  ...clusters,
};
