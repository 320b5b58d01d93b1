/** The example company's environments, as `kubevela.environments`. */
export const environments = [
  { name: 'staging', tier: 'staging', cluster: 'dev', namespace: '*-staging' },
  { name: 'development', tier: 'development', cluster: 'dev', namespace: '*' },
  {
    name: 'production-eu',
    tier: 'production',
    cluster: 'prod-eu',
    namespace: '*',
  },
  {
    name: 'production-us',
    tier: 'production',
    cluster: 'prod-us',
    namespace: '*',
  },
];
