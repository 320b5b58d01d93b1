import { KubevelaComponent } from './component/KubevelaComponent';
import { componentSchema } from './component/schema';
import { validateComponent } from './component/validateComponent';
import { KubevelaApplicationName } from './name/KubevelaApplicationName';
import { nameSchema } from './name/schema';
import { validateName } from './name/validateName';
import { KubevelaTarget } from './target/KubevelaTarget';
import { targetSchema } from './target/schema';
import { validateTarget } from './target/validateTarget';

/** Where an Application is created. */
export const targetField = {
  name: 'KubevelaTarget',
  component: KubevelaTarget,
  validation: validateTarget,
  schema: targetSchema,
};

/** What it is called. */
export const nameField = {
  name: 'KubevelaApplicationName',
  component: KubevelaApplicationName,
  validation: validateName,
  schema: nameSchema,
};

/** What it is made of. */
export const componentField = {
  name: 'KubevelaComponent',
  component: KubevelaComponent,
  validation: validateComponent,
  schema: componentSchema,
};
