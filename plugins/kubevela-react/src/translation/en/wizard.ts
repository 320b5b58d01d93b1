/** Creating an application on a page of its own. */
export const wizard = {
  'wizard.open': 'New application',
  'wizard.open.denied':
    'You may create applications nowhere: you lack the permission {{permission}}.',
  'wizard.denied': 'You may create applications nowhere',
  'wizard.denied.text':
    'That takes the permission {{permission}}. Ask whoever keeps the portal’s permission policy.',
  'wizard.noPlaces': 'There is no cluster to create applications on.',
  'wizard.steps': 'Steps',
  'wizard.step': 'Step {{number}} of {{all}}: {{step}}',
  'wizard.step.wrong': '{{step}}: something is wrong here',
  'wizard.where': 'Where and what',
  'wizard.components': 'Components',
  'wizard.delivery': 'Policies and workflow',
  'wizard.review': 'Review',
  'wizard.next': 'Next: {{step}}',
  'wizard.restored': 'What you had entered before is here again.',
  'wizard.afresh': 'Start afresh',
  'wizard.unfinished':
    'Something is missing or wrong here: the fields say what.',
  'wizard.strange':
    'The YAML has something here that no form can show. Change it in the review.',
  'wizard.where.title': 'Place and name',
  'wizard.about.title': 'About it',
  'wizard.about.name': 'Title',
  'wizard.about.name.help': 'How people call it, where the name is not enough',
  'wizard.about.owner': 'Owner',
  'wizard.about.owner.help':
    'A group or person of the catalog: it decides who may change it',
  'wizard.about.system': 'System',
  'wizard.about.system.help': 'The system of the catalog that it is a part of',
  'wizard.about.description': 'Description',
  'wizard.about.description.help': 'What it is for, in a sentence',
  'wizard.review.title': 'What the cluster says',
  'wizard.review.summary':
    'Components: {{components}}, traits: {{traits}}, policies: {{policies}}, workflow steps: {{steps}}.',
  'wizard.review.ok': 'The cluster would take it. Nothing is written yet.',
  'wizard.review.refused':
    'Nothing was written. Each problem leads to its place.',
  'wizard.review.denied': 'You may not create it like this',
  'wizard.review.taken': 'The name is taken',
  'wizard.review.where': 'To place, name and owner',
  'wizard.review.again': 'Check again',
  'wizard.review.yaml': 'YAML',
  'wizard.review.yaml.help':
    'This is what will be written. What you change here is in the forms, too.',
  'wizard.review.undo': 'Back to what could be read',
  'wizard.create': 'Create',
  'wizard.creating': 'Creating…',
  'wizard.arrival.title': '{{name}} is created',
  'wizard.arrival.waiting':
    'Waiting for the first news of it from the cluster…',
  'wizard.arrival.healthy': 'It runs and is healthy.',
  'wizard.arrival.components': 'Components',
  'wizard.arrival.open': 'Open the application',
  'wizard.arrival.another': 'Create another',
} as const;
