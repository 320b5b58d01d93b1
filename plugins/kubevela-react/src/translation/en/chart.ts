/** Helm charts: choosing one, its values, what another version changes. */
export const chart = {
  'chart.page': 'Charts',
  'chart.title': 'Helm chart',
  'chart.choose': 'Choose a chart, or name another one below.',
  'chart.elsewhere':
    'The chart lies in no repository that the portal is configured with: its versions and values are not known here.',
  'chart.from': '{{chart}} from {{repository}}',
  'chart.another': 'Choose another chart',
  'chart.search': 'Find charts',
  'chart.use': 'Use',
  'chart.take': 'Use {{chart}}',
  'chart.install': 'Install',
  'chart.install.name': 'Install {{chart}}',
  'chart.version': 'Version',
  'chart.version.newest': 'Whatever is newest',
  'chart.appVersion': 'app {{appVersion}}',
  'chart.prerelease': 'pre-release',
  'chart.deprecated': 'deprecated',
  'chart.isDeprecated': 'Its authors do not look after this chart any more.',
  'chart.home': 'Home page',
  'chart.readme': 'Readme',
  'chart.private':
    'The portal reads this repository with credentials of its own. The cluster needs credentials too: name a Secret below.',
  'chart.none': 'No charts here.',
  'chart.more': '{{number}} more are not shown: look for a part of their name.',
  'chart.repository.broken': 'The repository cannot be read',
  'chart.repository.stale':
    'The repository cannot be read now. This is what was there before.',
  'chart.noRepositories.title': 'No chart repositories yet',
  'chart.noRepositories.text':
    'Whoever keeps the portal can name some in {{key}} of its configuration.',
  'chart.count': 'Charts: {{number}}',
  'chart.values.own': 'Values of your own',
  'chart.values.defaults': 'Defaults of {{chart}} {{version}}',
  'chart.values.unnamed':
    'Also set, and not in the form: {{names}}. The YAML shows them.',
  'chart.wizard.title': 'This installs {{chart}} {{version}}',
  'chart.wizard.text':
    'Say where it runs and what it is called. The next step has the chart and its values.',
  'chart.wizard.noType':
    'No component type of this cluster takes Helm charts: helmchart comes with vela-core 1.11, helm with the addon fluxcd.',
  'chart.wizard.gone': 'The chart {{chart}} is not in {{repository}} any more.',
  'chart.wizard.failed':
    'The chart {{chart}} of {{repository}} could not be read now. Choose it below.',
  'chart.upgrade.title': 'Another version of the chart',
  'chart.upgrade.newer':
    'There is a newer version: {{version}}. It runs {{current}}.',
  'chart.upgrade.look': 'See what {{version}} changes',
  'chart.upgrade.from': 'From {{from}} to {{to}}',
  'chart.upgrade.back': 'Back to {{version}}',
  'chart.upgrade.fits': 'All your values still fit.',
  'chart.upgrade.misfits': 'These values of yours do not fit any more:',
  'chart.upgrade.gone': 'the new version does not have it',
  'chart.upgrade.other': 'the new version wants something else there',
  'chart.upgrade.values': 'Changes of the default values',
  'chart.upgrade.schema': 'Changes of the schema of the values',
} as const;
