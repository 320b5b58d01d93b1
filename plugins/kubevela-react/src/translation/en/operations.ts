/** What can be done to a resource. */
export const operations = {
  'operations.label': 'Operations',
  'operations.restart-workload': 'Restart',
  'operations.scale-workload': 'Scale',
  'operations.delete-pod': 'Delete pod',
  'operations.ask.restart-workload': 'Restart {{kind}} {{name}}?',
  'operations.ask.scale-workload': 'Scale {{kind}} {{name}}',
  'operations.ask.delete-pod': 'Delete {{kind}} {{name}}?',
  'operations.consequences': 'What comes of it',
  'operations.replicas': 'Replicas',
  'operations.replicas.now': 'Now {{n}}',
  'operations.replicas.wrong': 'A whole number from 0 to {{max}}',
  'operations.toZero': 'With 0 replicas all its pods stop.',
  'operations.cancel': 'Cancel',
  'operations.sending': 'Sending',
  'operations.lookAgain': 'Look again',
  'operations.conflict': 'It has changed meanwhile',
  'operations.failed': 'It was not done',
  'operations.refused': 'It cannot be done now.',
  'operations.unknown': 'It is not known what can be done here: {{message}}',
  'operations.pending': 'The cluster has taken it; waiting to see it there.',
  'operations.slow':
    'The cluster has taken it, but the portal has not seen the change yet. Its watch may be behind.',
  'operations.done.restart-workload': 'Restarted: its pods are being replaced.',
  'operations.done.scale-workload': 'Scaled: pods are being added or stopped.',
  'operations.done.delete-pod': 'The pod is on its way out.',
  'operations.dismiss': 'Dismiss',
  'operations.note.permission': 'You lack the permission {{permission}}.',
  'operations.note.paused':
    'It is paused: its pods are replaced only after it is resumed.',
  'operations.note.not-seen':
    'The portal does not see this object in the cluster of its application.',
  'operations.note.deleting': 'It is being deleted already.',
  'operations.note.no-pods': 'It has no pods now: nothing is replaced.',
  'operations.note.recreate':
    'All its pods stop before new ones start (strategy Recreate): nothing answers meanwhile.',
  'operations.note.on-delete':
    'Its update strategy is OnDelete: each pod is replaced only when somebody deletes it.',
  'operations.note.partition':
    'Only pods with a number from {{partition}} on are replaced (partition of its update strategy).',
  'operations.note.rolling': 'Its pods are replaced step by step.',
  'operations.note.rolled-out':
    '{{kind}} {{name}} takes a restart for a release: it goes through its steps and waits at its approvals.',
  'operations.note.restart-put-back':
    'The Application sets {{annotation}} itself: vela-core puts that back, which replaces the pods once more.',
  'operations.note.autoscaled':
    '{{kind}} {{name}} decides the replicas: it will change them again.',
  'operations.note.kept':
    'The Application does not say how many: vela-core leaves your number as it is.',
  'operations.note.put-back':
    'The Application asks for {{replicas}}: vela-core puts that back within five minutes. For good, change it in the Application.',
  'operations.note.put-back-later':
    'The Application asks for {{replicas}}: vela-core puts that back once its workflow has succeeded.',
  'operations.note.replaced': '{{kind}} {{name}} starts another pod for it.',
  'operations.note.created-again':
    'vela-core creates it again within five minutes.',
  'operations.note.gone-for-good': 'Nothing creates it again by itself.',
  'operations.note.last-ready':
    'No other pod of {{kind}} {{name}} is ready: none answers until the new one is.',
} as const;
