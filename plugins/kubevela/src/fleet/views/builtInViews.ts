import { viewSearch } from './viewSearch';

/** Views that everybody has; each is named in the texts as `fleet.views.<id>`. */
export const BUILT_IN_VIEWS = [
  { id: 'all', search: '' },
  { id: 'attention', search: viewSearch('attention=true') },
  { id: 'mine', search: viewSearch('owner=@me') },
  { id: 'waiting', search: viewSearch('delivery=Waiting') },
  { id: 'edited', search: viewSearch('edited=true') },
  { id: 'byOwner', search: viewSearch('group=owner') },
] as const;
