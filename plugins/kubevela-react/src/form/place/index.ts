export { isTarget, placeName, type PlaceFilter } from './places';
export { PlaceSelect, type PlaceSelectProps } from './PlaceSelect';
export { useCreateTargets } from './useCreateTargets';
export type { TargetValue } from './types';
