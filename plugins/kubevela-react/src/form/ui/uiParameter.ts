import { isRecord } from '../schema';

/** When a parameter is shown, by the value of one beside it. */
export interface UiCondition {
  jsonKey: string;
  op?: '==' | '!=' | 'in';
  value: unknown;
  action?: 'enable' | 'disable';
}

/** How the platform wants one parameter to be in the form; the `UIParameter` of VelaUX. */
export interface UiParameter {
  jsonKey: string;
  label?: string;
  description?: string;
  sort?: number;
  uiType?: string;
  /** How many of 24 columns it takes. */
  style?: { colSpan?: number };
  /** Not shown at all. */
  disable?: boolean;
  validate?: {
    required?: boolean;
    min?: number;
    max?: number;
    minLength?: number;
    maxLength?: number;
    pattern?: string;
    options?: Array<{ label?: string; value: unknown }>;
    /** What a new one begins with. */
    defaultValue?: unknown;
    /** Cannot be changed once it is created. */
    immutable?: boolean;
  };
  conditions?: UiCondition[];
  subParameters?: UiParameter[];
  /** Parameters that are alternatives to each other, by their keys. */
  subParameterGroupOption?: Array<{ label?: string; keys: string[] }>;
  /** Of the values of a map. */
  additionalParameter?: UiParameter;
}

/** Those of a ConfigMap that can be told to be some; people write it by hand. */
export function uiParametersOf(values: unknown): UiParameter[] {
  return Array.isArray(values)
    ? values.filter(
        (each): each is UiParameter =>
          isRecord(each) && typeof each.jsonKey === 'string',
      )
    : [];
}
