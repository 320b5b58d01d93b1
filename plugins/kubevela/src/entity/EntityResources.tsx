import { ApplicationView } from '../application/ApplicationView';
import { ResourcesView } from '../resources/ResourcesView';
import { EntitySource } from './EntitySource';

/** The Resources tab of an entity. */
export function EntityResources() {
  return (
    <EntitySource>
      {source => (
        <ApplicationView source={source}>
          {view => <ResourcesView {...view} />}
        </ApplicationView>
      )}
    </EntitySource>
  );
}
