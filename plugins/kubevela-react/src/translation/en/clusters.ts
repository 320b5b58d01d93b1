/** The fleet page: Clusters. */
export const clusters = {
  'clusters.label': 'Clusters',
  'clusters.name': 'Cluster',
  'clusters.status': 'Status',
  'clusters.since': 'Since',
  'clusters.velaCore': 'vela-core',
  'clusters.kubernetes': 'Kubernetes',
  'clusters.applications': 'Applications',
  'clusters.objects': 'Objects',
  'clusters.healths': 'Health',
  'clusters.blindSpots': 'Not seen',
  'clusters.watches': 'Watches',
  'clusters.skew.title': 'Not all clusters run the same versions',
  'clusters.skew.version': '{{version}} on {{clusters}}',
  'clusters.definitions': 'Definitions',
  'clusters.definitions.differ': '{{n}} of {{total}} differ',
  'clusters.definitions.same':
    'Its {{n}} definitions are the same as on most other clusters.',
  'clusters.definitions.title_one':
    '{{count}} definition is not as on other clusters',
  'clusters.definitions.title_other':
    '{{count}} definitions are not as on other clusters',
  'clusters.definitions.text':
    'The same Application may be rendered otherwise here. Compared are definitions in vela-system.',
  'clusters.definitions.name': 'Name',
  'clusters.definitions.kind': 'Kind',
  'clusters.definitions.state': 'Here',
  'clusters.definitions.clusters': 'Otherwise on',
  'clusters.definitions.Missing': 'missing',
  'clusters.definitions.Different': 'different',
  'clusters.definitions.more': 'and {{n}} more',
  'clusters.source': 'Configured in {{source}}',
  'clusters.lastActivity': 'last wrote a status {{span}} ago',
  'clusters.notInstalled': 'not installed',
  'clusters.failing': 'ends again and again',
  'clusters.failing.title': 'vela-core ends again and again on {{cluster}}',
  'clusters.failing.exitCode': 'exit code {{code}}',
  'clusters.failing.restarts_one': '{{count}} restart',
  'clusters.failing.restarts_other': '{{count}} restarts',
  'clusters.failing.last': 'the last time',
  'clusters.failing.advice':
    'What it has delivered runs on, but nothing is deployed, changed or deleted. Look at the log of the run that ended; a definition that was changed last may be the cause.',
  'clusters.details': 'Details of {{cluster}}',
  'clusters.advice.Partial':
    'Add the rules below to what the portal may read in this cluster.',
  'clusters.advice.Connecting':
    'Wait: it is being read for the first time. If this takes minutes, check its address and the network between.',
  'clusters.advice.Stale':
    'It was seen before and cannot be seen now. Check the cluster and the network; the portal keeps trying.',
  'clusters.advice.Unreachable':
    'Check its address in the configuration, and that the portal can reach it.',
  'clusters.advice.Unauthorized':
    'The cluster does not accept our credentials. Renew the token or the certificate in the configuration.',
  'clusters.advice.Misconfigured':
    'Correct its entry in the configuration; the message says what is wrong with it.',
  'clusters.advice.NotInstalled':
    'Install vela-core in this cluster, or take the cluster out of the configuration.',
  'clusters.watch.resource': 'Resource',
  'clusters.watch.state': 'State',
  'clusters.watch.objects': 'Objects',
  'clusters.watch.restarts': 'Restarts',
  'clusters.watch.lastEvent': 'Last event',
  'clusters.watch.none': 'Nothing is watched.',
  'clusters.empty.title': 'No clusters yet',
  'clusters.empty.text':
    'Configure clusters for the Kubernetes plugin (kubernetes.clusterLocatorMethods); the portal reads the same ones.',
} as const;
