import { createContext, useContext, type ComponentType } from 'react';
import type { FieldProps } from './types';

/** What fields share with their form. */
export interface FormState {
  /** Whether what is filled in is new: then also what cannot be changed later can be said. */
  isNew: boolean;
  /** Whether what is missing is pointed out before somebody has been there. */
  showMissing: boolean;
  /** Says that a field has a text that is no value, and why; undefined when it is one again. */
  reportBroken(id: string, message: string | undefined): void;
  /** Fields of parameters that are not shown as their schema has it, by the id of the field. */
  fields?: Record<string, ComponentType<FieldProps>>;
}

export const FormContext = createContext<FormState>({
  isNew: true,
  showMissing: false,
  reportBroken: () => {},
});

export function useFormState(): FormState {
  return useContext(FormContext);
}
