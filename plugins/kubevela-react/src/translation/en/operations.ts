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
  'operations.note.cluster-permission':
    'The cluster {{cluster}} does not let {{who}} {{verb}} {{resource}} in the namespace {{namespace}}: ask whoever keeps it.',
  'operations.note.nobody-known': '{{text}}.',
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
  'operations.approve-step': 'Approve {{step}}',
  'operations.resume-workflow': 'Resume',
  'operations.retry-workflow': 'Retry from the failed step',
  'operations.suspend-workflow': 'Suspend',
  'operations.restart-workflow': 'Restart workflow',
  'operations.terminate-workflow': 'Terminate',
  'operations.deploy-revision': 'Deploy',
  'operations.ask.approve-step': 'Approve step {{step}}?',
  'operations.ask.resume-workflow': 'Resume the workflow?',
  'operations.ask.retry-workflow':
    'Retry the workflow from the step that failed?',
  'operations.ask.suspend-workflow': 'Suspend the workflow?',
  'operations.ask.restart-workflow': 'Restart the workflow?',
  'operations.ask.terminate-workflow': 'Terminate the workflow?',
  'operations.ask.deploy-revision': '{{text}}?',
  'operations.done.approve-step': 'Approved: the workflow goes on.',
  'operations.done.resume-workflow': 'Resumed: the workflow goes on.',
  'operations.done.retry-workflow': 'The failed step runs again.',
  'operations.done.suspend-workflow': 'Suspended.',
  'operations.done.restart-workflow':
    'The workflow runs again from its first step.',
  'operations.done.terminate-workflow': 'Terminated.',
  'operations.done.deploy-revision':
    'vela-core rolls it out now: the Status tab shows how far it is.',
  'operations.reason': 'Reason',
  'operations.reason.help':
    'Kept with the revision, for those who look at it later',
  'operations.changes': 'What changes',
  'operations.note.no-workflow': 'No workflow has run yet.',
  'operations.note.nothing-waits': 'No step waits.',
  'operations.note.step-goes-on': 'This step does not wait any more.',
  'operations.note.next-step': 'The workflow goes on with {{step}}.',
  'operations.note.last-step': 'It is the last step of the workflow.',
  'operations.note.workflow-over': 'The workflow is over.',
  'operations.note.already-suspended': 'The workflow is suspended already.',
  'operations.note.suspend-keeps':
    'What was applied stays, and goes on starting; no further step begins.',
  'operations.note.canary-goes-on':
    '{{kind}} {{name}} is not held by this: it goes on with its own steps.',
  'operations.note.not-suspended': 'The workflow is not suspended.',
  'operations.note.step-waits': 'A step waits: approve it.',
  'operations.note.all-steps-again':
    'All steps run again from the first, with the revision that is rolled out now: an edit that is not published, or a definition that changed, is not picked up.',
  'operations.note.drops-approval':
    'Step {{step}} waits for approval now: that is dropped.',
  'operations.note.no-failed-step':
    'No step of a finished workflow has failed.',
  'operations.note.from-step':
    'It goes on from step {{step}}; the steps before it are not run again.',
  'operations.note.terminated-stays':
    'What was applied stays as it is; the steps left are not run. vela-core repairs no drift any more until the workflow is restarted or a new version comes.',
  'operations.note.rendered-now':
    'It is rendered with the definitions that are on the cluster now, also where the revision had others.',
  'operations.note.definitions-changed':
    'It is rendered with the definitions that are on the cluster now. Since that revision these have changed: {{list}}.',
  'operations.note.rollout-replaced':
    '{{name}} is under way. With the version before, it goes back at once; with any other it begins again, and approvals given so far count for nothing.',
  'operations.note.flagger-replaced':
    '{{name}} is under way, and Flagger knows no way back: any version, also the one before, is analysed from the beginning, and its gates ask anew.',
  'operations.note.rollout-under-way':
    '{{name}} is under way: what becomes of it, {{engine}} decides.',
  'operations.note.rollout-trait-missing':
    '{{name}} is under way, and this revision has no trait {{trait}}. Unless it is the version before, the workflow waits for what the Rollout holds, and the Rollout goes only when the workflow has succeeded: take the rollout to its end first.',
  'operations.note.autoscaler-decides':
    'An autoscaler decides the replicas of {{list}}, whatever is deployed.',
  'operations.note.git-ops':
    '{{tool}} applies this Application from Git: it will put its version back. Change it there.',
  'operations.note.pins':
    'Where nothing but the definitions changes, it gets a {{annotation}}: from then on an edit is rolled out only when that is changed too.',
  'operations.repair-drift': 'Repair now',
  'operations.pause-reconciling': 'Pause reconciling',
  'operations.resume-reconciling': 'Resume reconciling',
  'operations.delete-application': 'Delete',
  'operations.ask.repair-drift': 'Repair the drift of {{name}} now?',
  'operations.ask.pause-reconciling': 'Pause reconciling of {{name}}?',
  'operations.ask.resume-reconciling': 'Resume reconciling of {{name}}?',
  'operations.ask.delete-application': 'Delete Application {{name}}?',
  'operations.done.repair-drift': 'vela-core puts back what differs.',
  'operations.done.pause-reconciling':
    'Paused: vela-core leaves it alone until it is resumed.',
  'operations.done.resume-reconciling':
    'Resumed: vela-core looks after it again.',
  'operations.done.delete-application': 'It is being deleted.',
  'operations.keepResources': 'Keep its resources',
  'operations.keepResources.help':
    'They go on running where they are, managed by nobody. A new Application takes them over only with a take-over policy.',
  'operations.typeName': 'Type {{name}} to delete it',
  'operations.note.no-drift': 'Nothing differs from what was applied.',
  'operations.note.drift-stays': 'vela-core puts none of the differences back.',
  'operations.note.unrepaired-paused':
    'Reconciling is paused: vela-core touches nothing.',
  'operations.note.unrepaired-appliedOnce':
    'Its policy apply-once has vela-core leave alone what it applied.',
  'operations.note.unrepaired-failed':
    'vela-core repairs nothing after a failed workflow. Restart the workflow: that repairs it too.',
  'operations.note.unrepaired-terminated':
    'vela-core repairs nothing after a terminated workflow. Restart the workflow: that repairs it too.',
  'operations.note.unrepaired-underWay':
    'vela-core repairs nothing while the workflow runs, but at its end.',
  'operations.note.puts-back':
    'vela-core makes these again what it applied: {{list}}.',
  'operations.note.leaves-drift': 'Differences that stay: {{count}}.',
  'operations.note.already-paused': 'Reconciling is paused already.',
  'operations.note.not-paused': 'Reconciling is not paused.',
  'operations.note.pause-freezes':
    'vela-core leaves it alone until it is resumed: no edit is rolled out, no drift repaired, no step of its workflow taken, no deletion finished. What runs goes on running.',
  'operations.note.pause-status':
    'Its status stays as it is now, also where it is not true any more.',
  'operations.note.resume-catches-up':
    'vela-core takes up what was changed meanwhile: edits are rolled out, drift is put back, the workflow goes on.',
  'operations.note.removes': 'What it made is deleted with it: {{list}}.',
  'operations.note.removes-nothing':
    'It has made nothing that would be deleted.',
  'operations.note.volumes-stay':
    'The volumes of {{list}} stay with their data, until somebody deletes them.',
  'operations.note.delete-waits-paused':
    'Reconciling is paused: the deletion waits until it is resumed.',
  'operations.approve-rollout-step': 'Approve step {{step}}',
  'operations.pause-rollout': 'Pause the rollout',
  'operations.resume-rollout': 'Resume the rollout',
  'operations.promote-rollout': 'Promote to the end',
  'operations.ask.approve-rollout-step': '{{text}} of {{kind}} {{name}}?',
  'operations.ask.pause-rollout': 'Pause {{kind}} {{name}}?',
  'operations.ask.resume-rollout': 'Resume {{kind}} {{name}}?',
  'operations.ask.promote-rollout': 'Promote {{kind}} {{name}} to its end?',
  'operations.done.approve-rollout-step': 'Approved: the rollout goes on.',
  'operations.done.pause-rollout':
    'Paused: no further step begins until it is resumed.',
  'operations.done.resume-rollout': 'Resumed.',
  'operations.done.promote-rollout': 'Promoted: it goes to its end.',
  'operations.note.not-rolling': 'Nothing is being rolled out.',
  'operations.note.rollout-ends': 'The rollout is about to end.',
  'operations.note.rollout-went-on':
    'The rollout is not at this step any more.',
  'operations.note.step-under-way': 'The step is under way; nothing waits yet.',
  'operations.note.rollout-unsettled':
    'The engine has not taken in the last change yet; try again in a moment.',
  'operations.note.rollout-next':
    'Step {{step}} of {{total}}: {{replicas}} of the pods get the new version.',
  'operations.note.nothing-new':
    'The new version was withdrawn before OpenKruise had begun with it. It now goes through its steps with the version that all pods run already, and the workflow waits for that: take it to its end.',
  'operations.note.nothing-changes':
    'Nothing new goes out: no pod is replaced.',
  'operations.note.steps-left':
    'Steps that are left, and may wait as well: {{count}}.',
  'operations.note.rollout-not-begun':
    '{{list}}: OpenKruise is just about to begin. A version that is withdrawn now leaves it waiting with nothing to do: look again in a few seconds.',
  'operations.note.rollout-steps-fixed':
    '{{name}} is at step {{step}} of {{total}}, and OpenKruise refuses another number of steps until that has ended. This revision has {{count}}: take the rollout to its end first, or roll back to a revision with as many steps.',
  'operations.note.rollout-last':
    'It was the last step: all pods get the new version.',
  'operations.note.rollout-skips-pause': 'The rest of its pause is skipped.',
  'operations.note.approval-kept':
    'The rollout is paused: the approval takes effect when it is resumed.',
  'operations.note.rollout-paused': 'The rollout is paused already.',
  'operations.note.rollout-holds':
    'No further step begins. Pods that are being replaced now are replaced to the end of their step.',
  'operations.note.rollback-waits':
    'A rollback does not begin either until the rollout is resumed.',
  'operations.note.rollout-not-paused': 'The rollout is not paused.',
  'operations.note.approval-still-wanted':
    'It still waits for the approval of its step.',
  'operations.note.rollout-goes-on': 'It goes on with its steps.',
  'operations.note.promote-held': 'The rollout is paused: resume it first.',
  'operations.note.no-jump':
    'This version of OpenKruise Rollouts cannot skip steps.',
  'operations.note.one-step-left':
    'One step is left: approve the one it is at.',
  'operations.note.at-last-step': 'It is at its last step.',
  'operations.note.promote-skips':
    'It goes to step {{total}} of {{total}} at once: {{replicas}} of the pods get the new version, without the approvals and pauses before.',
  'operations.note.promote-waits': 'There it waits for an approval.',
  'operations.approve-rollout-step.start': 'Approve the start',
  'operations.approve-rollout-step.traffic': 'Approve more traffic',
  'operations.approve-rollout-step.promotion': 'Approve the promotion',
  'operations.approve-rollout-step.switch': 'Switch to the new version',
  'operations.abort-rollout': 'Abort',
  'operations.retry-rollout': 'Retry',
  'operations.restart-rollout': 'Restart pods',
  'operations.jump-rollout': 'Go to step {{step}}',
  'operations.jump': 'Go to step …',
  'operations.ask.abort-rollout': 'Abort {{kind}} {{name}}?',
  'operations.ask.retry-rollout': 'Retry {{kind}} {{name}}?',
  'operations.ask.restart-rollout': 'Restart the pods of {{kind}} {{name}}?',
  'operations.ask.jump-rollout': 'Take {{kind}} {{name}} to step {{step}}?',
  'operations.done.abort-rollout': 'Aborted: the new version is taken away.',
  'operations.done.retry-rollout': 'It goes out once more.',
  'operations.done.restart-rollout': 'Its pods are being replaced.',
  'operations.done.jump-rollout': 'It went to the other step.',
  'operations.note.rollout-aborted':
    'It was aborted: retry it, or roll the Application back.',
  'operations.note.rollout-next-traffic':
    'Step {{step}} of {{total}}: {{traffic}} of the traffic goes to the new version.',
  'operations.note.rollout-next-action':
    'Step {{step}} of {{total}}: {{action}}.',
  'operations.note.skips-analysis':
    'What is measured in this step is not waited for.',
  'operations.note.overrules-analysis':
    'What was measured says neither yes nor no: you decide.',
  'operations.note.blue-green-switches':
    'The service goes over to the new version. The pods of the version before go away a while later.',
  'operations.note.argo-holds':
    'It stands where it is: no step begins, and no pod is replaced, until it is resumed.',
  'operations.note.promote-full':
    'All pods get the new version at once, without the steps, pauses and analyses that are left.',
  'operations.note.abort-held': 'The rollout is paused: resume it first.',
  'operations.note.abort-goes-back':
    'Pods and traffic go back to the version before.',
  'operations.note.abort-spec-stays':
    'The Application still asks for the new version: it counts as failed until it is retried, or rolled back on the Revisions tab.',
  'operations.note.aborted-spec-new':
    'It was aborted: the pods go back to the version before, and the Application still asks for the new one. Retry it, or roll the Application back.',
  'operations.note.not-aborted': 'Nothing was aborted.',
  'operations.note.retry-begins':
    'The same new version goes out once more, from the first step.',
  'operations.note.restart-runs': 'Its pods are being replaced already.',
  'operations.note.restart-pods':
    'Its pods are replaced a few at a time, by pods of the same versions.',
  'operations.note.restart-held': 'While it is paused nothing is replaced.',
  'operations.note.nowhere-to-jump': 'There is no other step to go to.',
  'operations.note.jump-back':
    'It goes back to step {{step}} of {{total}}. Pods that run the new version already keep it: their number does not go down to {{replicas}}.',
  'operations.note.jump-on':
    'It goes to step {{step}} of {{total}} at once: {{replicas}} of the pods get the new version, without the approvals and pauses before.',
  'operations.note.engine-failed':
    'The rollout engine of this portal cannot read the object.',
  'operations.note.flagger-failed':
    'All pods run the version before, and the Application still asks for the new one. Flagger tries again only when what is asked for changes: roll the Application back, or deploy a version that is mended.',
  'operations.note.flagger-restored':
    'The Application asks for the version that all pods run. Flagger goes on calling the one after it failed until the next version.',
  'operations.note.analysis-inconclusive':
    'What was measured says neither good nor bad, so the engine waits for you. Approved, it goes on with the next step; aborted, the pods go back to the version before.',
  'operations.note.argo-behind':
    'The engine has not taken in the last change yet. If it stays like that, pause and resume the rollout: any further change wakes it.',
  'operations.note.flagger-aborts':
    'It was aborted: Flagger rolls back when it asks next.',
  'operations.note.flagger-approved':
    'Approved by {{who}}: Flagger goes on when it asks next.',
  'operations.note.flagger-asks-elsewhere':
    'It waits for another system than this portal: {{names}}.',
  'operations.note.gate-elsewhere':
    'Its webhook asks another system than this portal.',
  'operations.note.gate-open':
    'It is approved: Flagger goes on when it asks next.',
  'operations.note.flagger-begins':
    'When Flagger asks next, it starts pods of the new version beside the old ones and checks them.',
  'operations.note.flagger-more-traffic':
    'When Flagger asks next, and its checks are good, {{traffic}} of the traffic goes to the new version. For more it asks anew.',
  'operations.note.flagger-promotes':
    'When Flagger asks next, all pods get the new version.',
  'operations.note.flagger-asks-every': 'It asks every {{interval}}.',
  'operations.note.flagger-this-version':
    'It holds for the version that waits now, and for no other.',
  'operations.note.other-gates-too':
    'It waits for another system besides: {{names}}.',
  'operations.note.flagger-holds':
    'Flagger leaves it as it is, with the pods and the traffic of now, and does not look at its health either.',
  'operations.note.nothing-out-yet':
    'Nothing of the new version runs yet: roll the Application back.',
  'operations.note.no-rollback-gate':
    'Its Canary has no rollback webhook that asks this portal.',
  'operations.note.abort-open':
    'It is aborted: Flagger rolls back when it asks next.',
  'operations.note.flagger-rolls-back':
    'When Flagger asks next, traffic goes back to the version before and the new pods are taken away.',
  'operations.note.flagger-spec-stays':
    'The Application still asks for the new version: Flagger calls it failed, and tries again only when what is asked for changes.',
  'operations.note.by-workflow':
    "The steps of the application's workflow carry this rollout: approve and stop it there.",
  'operations.note.share-not-reached':
    'The workflow waits already, but the new pods of this step are not all there yet: look at them before you approve.',
  'operations.note.vela-partition':
    'The next batch is released in the Application: `batchPartition` of its rollout trait.',
  'operations.note.vela-holds': 'No further batch begins until it is resumed.',
  'operations.note.resumes-held':
    '{{list}}: held at present. It is resumed right after a rollback, which would not begin otherwise.',
} as const;
