/** The graph of the Resources tab. */
export const graph = {
  'resources.view.label': 'View',
  'resources.view.graph': 'Graph',
  'resources.view.table': 'Table',
  'graph.label': 'Graph of the resources of {{instance}}',
  'graph.keys':
    'Arrow keys move along the tree, Enter opens, Home leads to the application.',
  'graph.hidden': '{{n}} more are folded',
  'graph.hidden.full':
    '{{n}} more are folded; choose a filter or the table to see them.',
  'graph.refold': 'Fold again',
  'graph.nextBad': 'Next not well',
  'graph.application': 'Application',
  'graph.component': 'Component',
  'graph.allWell': 'all well',
  'graph.bad': '{{n}} not well',
  'graph.resources_one': '{{count}} resource',
  'graph.resources_other': '{{count}} resources',
  'graph.fold.mixed': 'Resources',
  'graph.fold.all': '{{n}}',
  'graph.fold.rest': '{{n}} more',
  'graph.fold.label': '{{kind}}: {{text}}, folded. Unfold',
  'graph.component.only': 'Show this component only',
  'graph.component.all': 'Show all components',
  'graph.in': 'in {{component}}',
  'graph.legend': 'Legend',
  'graph.legend.owner': 'belongs to',
  'graph.legend.link':
    'refers to: a service to its pods, a route to its service',
  'graph.legend.context':
    'does not match the filters, but what is under it does',
  'graph.legend.fold': 'many of a kind, folded; opens them',
  'graph.minimap': 'Overview of the graph',
  'graph.controls': 'Zoom',
  'graph.zoomIn': 'Zoom in',
  'graph.zoomOut': 'Zoom out',
  'graph.fit': 'Show all',
} as const;
