/**
 * A component as it stands in an Application, or a part of one.
 *
 * @public
 */
export interface ComponentValue {
  name?: string;
  type?: string;
  properties?: Record<string, unknown>;
  traits?: TraitValue[];
}

/**
 * A trait as it stands in a component.
 *
 * @public
 */
export interface TraitValue {
  type: string;
  properties?: Record<string, unknown>;
}
