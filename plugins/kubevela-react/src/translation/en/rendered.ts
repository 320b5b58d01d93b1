/** Objects that an Application is rendered to. */
export const rendered = {
  'rendered.title': 'Rendered objects',
  'rendered.help':
    'What vela-core would make of it on this cluster, against what it has applied.',
  'rendered.help.new': 'What vela-core would make of it on this cluster.',
  'rendered.help.revisions':
    'What vela-core made of each, with the definitions of that time.',
  'rendered.help.applied':
    'What vela-core has applied for each; what it has not applied yet is left out. For other revisions than these the portal would need the vela CLI.',
  'rendered.loading': 'Rendering the objects …',
  'rendered.failed': 'The objects cannot be shown',
  'rendered.failed.hint':
    'It can be applied all the same: vela-core renders it by itself.',
  'rendered.off': 'Objects are not rendered in this portal',
  'rendered.off.hint':
    'Whoever runs it can switch that on with kubevela.velaCli.',
  'rendered.none': 'No objects come of it.',
  'rendered.same': 'No object changes.',
  'rendered.change.added': 'added',
  'rendered.change.removed': 'removed',
  'rendered.change.changed': 'changed',
  'rendered.change.unchanged': 'unchanged',
  'rendered.change.unknown': 'not comparable',
  'rendered.unknown.hint':
    'vela-core keeps no record of what it has applied there (apply-once).',
  'rendered.unchanged_one': '{{count}} object stays as it is',
  'rendered.unchanged_other': '{{count}} objects stay as they are',
  'rendered.left_one': 'and {{count}} further object',
  'rendered.left_other': 'and {{count}} further objects',
  'rendered.of': 'of {{component}}',
  'rendered.ofTrait': 'of {{component}}, trait {{trait}}',
  'rendered.manifest': 'Manifest of {{name}}',
} as const;
