import { createFrontendModule } from '@backstage/frontend-plugin-api';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';

/** Fields are loaded when a template is opened, not with the portal. */
const fields = async () => import('./fields');

/** As the scaffolder finds them. */
export const formFields = [
  FormFieldBlueprint.make({
    name: 'kubevela-target',
    params: {
      field: async () => createFormField((await fields()).targetField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'kubevela-application-name',
    params: {
      field: async () => createFormField((await fields()).nameField),
    },
  }),
  FormFieldBlueprint.make({
    name: 'kubevela-component',
    params: {
      field: async () => createFormField((await fields()).componentField),
    },
  }),
];

/**
 * The form fields for KubeVela in the scaffolder of the new frontend system.
 *
 * @public
 */
export const scaffolderModuleKubevela = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: formFields,
});
