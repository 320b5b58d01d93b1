/** Parts of an application that the wizard and the editor share. */
export const parts = {
  'edit.show': 'Show {{path}}',
  'edit.show.short': 'Show',
  'edit.parts.up': 'Move {{name}} up',
  'edit.parts.down': 'Move {{name}} down',
  'edit.parts.hidden': 'Also those meant for the platform ({{number}})',
  'edit.parts.noTypes': 'The cluster has no types for this.',
  'edit.parts.gone': 'The cluster has no type {{type}}.',
  'edit.parts.noType': 'This has no type: give it one in the YAML.',
  'edit.parts.subSteps': 'This has steps of its own: they are in the YAML.',
  'edit.parts.group':
    'The steps of this group, all at once unless one waits for another:',
  'edit.parts.addSubStep': 'Add a step to {{name}}',
  'edit.followed': 'This name is followed by: {{places}}',
  'edit.policies': 'Policies',
  'edit.policies.none':
    'None: it runs on this cluster, in this namespace, with the defaults of the platform.',
  'edit.policies.add': 'Add a policy',
  'edit.policies.name': 'Name of the policy',
  'edit.policies.unnamed': 'New policy',
  'edit.workflow': 'Workflow',
  'edit.workflow.none':
    'None: all components are delivered at once, or in the order of what they depend on.',
  'edit.workflow.start': 'Start with a step for each component',
  'edit.workflow.add': 'Add a step',
  'edit.workflow.name': 'Name of the step',
  'edit.workflow.unnamed': 'New step',
  'edit.workflow.mode': 'How steps follow each other',
  'edit.workflow.mode.help': 'Each step begins when the one before is done.',
  'edit.workflow.mode.StepByStep': 'One after the other',
  'edit.workflow.mode.DAG': 'All at once, each after those it depends on',
  'edit.workflow.mode.DAG.help':
    'Each step begins when those that it depends on are done.',
  'edit.workflow.dependsOn': 'Begins after',
  'edit.workflow.nothing':
    'No step of this workflow delivers a component: nothing would run. Add a step deploy or apply-component.',
  'edit.problem.components': 'An application needs a component.',
  'edit.problem.name.needed': 'A name is needed.',
  'edit.problem.name.twice': 'There are two of this name.',
  'edit.problem.name.long': 'A name has at most {{max}} characters.',
  'edit.problem.name.invalid':
    'A name has lower-case letters, digits and hyphens, and begins and ends with a letter or digit.',
  'edit.problem.type': 'Choose a type.',
} as const;
