/**
 * The form fields for apps on `@backstage/core-plugin-api`, the old frontend system.
 *
 * @packageDocumentation
 */
import { createPlugin } from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { componentField, nameField, targetField } from './fields';

export type { TargetValue } from '@velastage/plugin-kubevela-react';

const plugin = createPlugin({ id: 'scaffolder-kubevela' });

/**
 * `ui:field: KubevelaTarget`: where an Application is created.
 *
 * @public
 */
export const KubevelaTargetFieldExtension = plugin.provide(
  createScaffolderFieldExtension({
    ...targetField,
    schema: targetField.schema.schema,
  }),
);

/**
 * `ui:field: KubevelaApplicationName`: what it is called.
 *
 * @public
 */
export const KubevelaApplicationNameFieldExtension = plugin.provide(
  createScaffolderFieldExtension({
    ...nameField,
    schema: nameField.schema.schema,
  }),
);

/**
 * `ui:field: KubevelaComponent`: what it is made of.
 *
 * @public
 */
export const KubevelaComponentFieldExtension = plugin.provide(
  createScaffolderFieldExtension({
    ...componentField,
    schema: componentField.schema.schema,
  }),
);
