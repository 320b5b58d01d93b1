import { ApplicationView } from '../application/ApplicationView';
import { StatusView } from '../status/StatusView';
import { EntitySource } from './EntitySource';

/** The Status tab of an entity. */
export function EntityStatus() {
  return (
    <EntitySource>
      {source => (
        <ApplicationView source={source}>
          {view => <StatusView {...view} />}
        </ApplicationView>
      )}
    </EntitySource>
  );
}
