import { ApplicationView } from '../application/ApplicationView';
import { RevisionsView } from '../revisions/RevisionsView';
import { EntitySource } from './EntitySource';

/** The Revisions tab of an entity. */
export function EntityRevisions() {
  return (
    <EntitySource>
      {source => (
        <ApplicationView source={source}>
          {view => <RevisionsView {...view} />}
        </ApplicationView>
      )}
    </EntitySource>
  );
}
