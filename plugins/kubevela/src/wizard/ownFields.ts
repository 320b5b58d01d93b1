import type { ConfigApi } from '@backstage/core-plugin-api';

/** A field of the platform's own, kept as an annotation `backstage.oam.dev/<name>`. */
export interface OwnField {
  name: string;
  label: string;
  description?: string;
  required: boolean;
  /** The only values; any text where it is left out. */
  values?: string[];
}

/** The fields that configuration adds to those of every Application. */
export function ownFields(config: ConfigApi): OwnField[] {
  return (config.getOptionalConfigArray('kubevela.create.fields') ?? []).map(
    field => {
      const name = field.getString('name');
      return {
        name,
        label: field.getOptionalString('label') ?? name,
        description: field.getOptionalString('description'),
        required: field.getOptionalBoolean('required') ?? false,
        values: field.getOptionalStringArray('values'),
      };
    },
  );
}
