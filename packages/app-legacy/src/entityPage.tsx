import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import {
  EntityKubevelaHealthCard,
  EntityKubevelaResourcesContent,
  EntityKubevelaRevisionsContent,
  EntityKubevelaRolloutContent,
  EntityKubevelaStatusContent,
  isKubevelaAvailable,
} from '@velastage/plugin-kubevela/legacy';
import Grid from '@material-ui/core/Grid';

/**
 * The page of every entity, as docs/install.md says for the old frontend system. An element and not a
 * component: the app looks for routable extensions in the elements that it is given.
 */
export const entityPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        <Grid item md={6}>
          <EntityAboutCard />
        </Grid>
        <EntitySwitch>
          <EntitySwitch.Case if={isKubevelaAvailable}>
            <Grid item md={6}>
              <EntityKubevelaHealthCard />
            </Grid>
          </EntitySwitch.Case>
        </EntitySwitch>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/kubevela-status"
      title="Status"
      if={isKubevelaAvailable}
    >
      <EntityKubevelaStatusContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/kubevela-resources"
      title="Resources"
      if={isKubevelaAvailable}
    >
      <EntityKubevelaResourcesContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/kubevela-rollout"
      title="Rollout"
      if={isKubevelaAvailable}
    >
      <EntityKubevelaRolloutContent />
    </EntityLayout.Route>
    <EntityLayout.Route
      path="/kubevela-revisions"
      title="Revisions"
      if={isKubevelaAvailable}
    >
      <EntityKubevelaRevisionsContent />
    </EntityLayout.Route>
  </EntityLayout>
);
