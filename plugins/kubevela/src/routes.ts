import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/**
 * The fleet page.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'kubevela' });

/**
 * One application's own page, for applications with and without a catalog entity.
 *
 * @public
 */
export const applicationRouteRef = createSubRouteRef({
  id: 'kubevela.application',
  parent: rootRouteRef,
  path: '/applications/:namespace/:name',
});

/**
 * The page that creates an application.
 *
 * @public
 */
export const newApplicationRouteRef = createSubRouteRef({
  id: 'kubevela.create',
  parent: rootRouteRef,
  path: '/create',
});

/**
 * The Status tab of an entity.
 *
 * @public
 */
export const entityStatusRouteRef = createRouteRef({
  id: 'kubevela.entity.status',
});

/**
 * The Resources tab of an entity.
 *
 * @public
 */
export const entityResourcesRouteRef = createRouteRef({
  id: 'kubevela.entity.resources',
});

/**
 * The Revisions tab of an entity.
 *
 * @public
 */
export const entityRevisionsRouteRef = createRouteRef({
  id: 'kubevela.entity.revisions',
});

/**
 * The Rollout tab of an entity.
 *
 * @public
 */
export const entityRolloutRouteRef = createRouteRef({
  id: 'kubevela.entity.rollout',
});
