import { isRecord, typeOf, type ParameterSchema } from '../schema';
import { lookOf } from './lookOf';

/** How a parameter is filled in. */
export type Kind =
  | 'alternatives'
  | 'object'
  | 'map'
  | 'list'
  | 'texts'
  | 'any'
  | 'choice'
  | 'boolean'
  | 'number'
  | 'text'
  | 'password'
  | 'certificate'
  | 'quantity'
  | 'reference'
  | 'cron'
  | 'duration'
  | 'image';

/** Of VelaUX; those that are not here are shown by their type. */
const BY_UI_TYPE: Record<string, Kind> = {
  Input: 'text',
  Password: 'password',
  CertBase64: 'certificate',
  ImageInput: 'image',
  CPUNumber: 'quantity',
  MemoryNumber: 'quantity',
  DiskNumber: 'quantity',
  K8sObjectsCode: 'any',
  HelmValues: 'any',
  Cron: 'cron',
  Duration: 'duration',
};
const QUANTITIES = ['cpu', 'memory', 'storage'];
const DURATIONS = ['duration', 'failDuration', 'timeout', 'interval', 'ttl'];
const SCALARS = ['string', 'number', 'integer'];

/** Tells by the platform's UI schema, the schema and, for quantities and images, the name. */
export function kindOf(parameter: ParameterSchema, name: string): Kind {
  const { uiType, validate } = lookOf(parameter);
  const type = typeOf(parameter);
  const isText = type === 'string';
  const wanted = BY_UI_TYPE[uiType ?? ''];
  if (wanted === 'any' || (wanted && (isText || type === undefined))) {
    return wanted;
  }
  if (parameter.anyOf) {
    return 'alternatives';
  }
  if (validate?.options || (parameter.enum && !parameter.examples)) {
    return 'choice';
  }
  if (parameter['x-refers'] && isText) {
    return 'reference';
  }
  if (QUANTITIES.includes(name) && (isText || type === undefined)) {
    return 'quantity';
  }
  if (isText) {
    return textKind(name);
  }
  return byType(parameter, type);
}

function textKind(name: string): Kind {
  if (name === 'image') {
    return 'image';
  }
  if (name === 'schedule') {
    return 'cron';
  }
  return DURATIONS.includes(name) ? 'duration' : 'text';
}

function byType(parameter: ParameterSchema, type: string | undefined): Kind {
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const { items } = parameter;
      if (!isRecord(items) || Object.keys(items).length === 0) {
        return 'any';
      }
      const isScalar = SCALARS.includes(typeOf(items) ?? '') && !items.anyOf;
      return isScalar ? 'texts' : 'list';
    }
    case 'object':
      if (Object.keys(parameter.properties ?? {}).length > 0) {
        return 'object';
      }
      return isRecord(parameter.additionalProperties) ? 'map' : 'any';
    default:
      return isRecord(parameter.additionalProperties) && !parameter.properties
        ? 'map'
        : 'any';
  }
}

/** Whether it takes a line, and may stand beside others. */
export function isSmall(kind: Kind): boolean {
  return !['alternatives', 'object', 'map', 'list', 'texts', 'any'].includes(
    kind,
  );
}
