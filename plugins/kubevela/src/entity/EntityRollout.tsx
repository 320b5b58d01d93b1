import { ApplicationView } from '../application/ApplicationView';
import { RolloutView } from '../rollout/RolloutView';
import { EntitySource } from './EntitySource';

/** The Rollout tab of an entity. */
export function EntityRollout() {
  return (
    <EntitySource>
      {source => (
        <ApplicationView source={source}>
          {view => <RolloutView {...view} />}
        </ApplicationView>
      )}
    </EntitySource>
  );
}
