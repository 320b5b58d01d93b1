import { clusters } from './clusters';
import { fleet } from './fleet';
import { images } from './images';
import { graph } from './graph';
import { problems } from './problems';
import { resources } from './resources';
import { status } from './status';
import { words } from './words';

export default {
  ...words,
  ...problems,
  ...status,
  ...resources,
  ...graph,
  ...fleet,
  ...clusters,
  ...images,
};
