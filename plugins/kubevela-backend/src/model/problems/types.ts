import type { Problem } from '@velastage/plugin-kubevela-common';
export type { Problem };
