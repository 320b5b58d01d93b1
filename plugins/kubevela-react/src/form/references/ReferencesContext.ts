import { createContext, useContext } from 'react';

/**
 * What parameters can refer to in the Application that they are in.
 *
 * @public
 */
export interface ApplicationParts {
  components: string[];
  policies: string[];
  steps: string[];
  /** By the names of components. */
  componentTypes?: Record<string, string>;
}

/**
 * The parts of the Application that is being written; nothing where a form stands alone.
 *
 * @public
 */
export const ApplicationPartsContext = createContext<
  ApplicationParts | undefined
>(undefined);

/** Where what a form refers to is looked up; nowhere where the form does not say. */
export const FormPlaceContext = createContext<
  { cluster: string; namespace: string } | undefined
>(undefined);

export function useApplicationParts(): ApplicationParts | undefined {
  return useContext(ApplicationPartsContext);
}

export function useFormPlace() {
  return useContext(FormPlaceContext);
}
