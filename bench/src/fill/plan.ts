/** One Application that is to be there. */
export interface PlannedApplication {
  namespace: string;
  name: string;
  /** Team that owns it. */
  owner: string;
  system: string;
  /** Image of its one component, without the tag. */
  image: string;
  tag: string;
  componentType: 'webservice' | 'worker';
  /** The third managed resource, beside Deployment and Service. */
  third: 'hpa' | 'configMap';
  /** One of its pods keeps crashing. */
  broken: boolean;
}

const APPLICATIONS_PER_NAMESPACE = 100;
const TEAMS = 40;
const SYSTEMS = 60;
const IMAGES = 250;
/** One in so many is broken. */
const BROKEN_EVERY = 33;

const NOUNS = [
  'checkout',
  'payment',
  'ledger',
  'search',
  'basket',
  'invoice',
  'profile',
  'shipping',
  'stock',
  'pricing',
];
const ROLES = ['api', 'worker', 'gateway', 'sync', 'web', 'cache'];

/**
 * The Applications of one cluster. Every second one has the same name in every cluster, so that the
 * portal's lists have applications with several instances; the others are in one cluster only.
 */
export function planApplications(
  cluster: string,
  count: number,
): PlannedApplication[] {
  return Array.from({ length: count }, (_, i) => {
    const shared = i % 2 === 0;
    const noun = NOUNS[i % NOUNS.length];
    const role = ROLES[(i * 7) % ROLES.length];
    const number = String(i).padStart(4, '0');
    return {
      namespace: `team-${Math.floor(i / APPLICATIONS_PER_NAMESPACE)}`,
      name: `${noun}-${role}-${number}${shared ? '' : `-${cluster}`}`,
      owner: `team-${i % TEAMS}`,
      system: `system-${i % SYSTEMS}`,
      image: `registry.example.com/${noun}/${role}-${i % IMAGES}`,
      tag: `v1.${i % 9}.${i % 17}`,
      componentType: i % 5 === 0 ? 'worker' : 'webservice',
      third: i % 2 === 0 ? 'hpa' : 'configMap',
      broken: i % BROKEN_EVERY === 5,
    };
  });
}

/** The namespaces that these Applications need. */
export function namespacesOf(
  applications: readonly PlannedApplication[],
): string[] {
  return [...new Set(applications.map(({ namespace }) => namespace))];
}
