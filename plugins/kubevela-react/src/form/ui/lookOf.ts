import type { ParameterSchema } from '../schema';
import type { UiParameter } from './uiParameter';

/** What the platform said about a parameter; nothing for most. */
export function lookOf(parameter: ParameterSchema): Partial<UiParameter> {
  return (parameter['x-ui'] as UiParameter | undefined) ?? {};
}
