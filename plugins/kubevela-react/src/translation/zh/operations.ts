import type { operations as english } from '../en/operations';

/** 对资源可以做的操作。 */
export const operations: Record<keyof typeof english, string> = {
  'operations.label': '操作',
  'operations.restart-workload': '重启',
  'operations.scale-workload': '扩缩容',
  'operations.delete-pod': '删除 Pod',
  'operations.ask.restart-workload': '重启 {{kind}} {{name}}？',
  'operations.ask.scale-workload': '扩缩容 {{kind}} {{name}}',
  'operations.ask.delete-pod': '删除 {{kind}} {{name}}？',
  'operations.consequences': '后果',
  'operations.replicas': '副本数',
  'operations.replicas.now': '当前 {{n}}',
  'operations.replicas.wrong': '0 到 {{max}} 的整数',
  'operations.toZero': '副本数为 0 时，所有 Pod 都会停止。',
  'operations.cancel': '取消',
  'operations.sending': '正在发送',
  'operations.lookAgain': '重新查看',
  'operations.conflict': '对象在此期间已被更改',
  'operations.failed': '操作未执行',
  'operations.refused': '现在无法执行。',
  'operations.unknown': '无法得知这里可以执行哪些操作：{{message}}',
  'operations.pending': '集群已接受；正在等待变化出现。',
  'operations.slow': '集群已接受，但门户尚未看到变化，其监听可能滞后。',
  'operations.done.restart-workload': '已重启：正在替换其 Pod。',
  'operations.done.scale-workload': '已扩缩容：正在增加或停止 Pod。',
  'operations.done.delete-pod': '该 Pod 正在退出。',
  'operations.dismiss': '关闭',
  'operations.note.permission': '你没有权限 {{permission}}。',
  'operations.note.cluster-permission':
    '集群 {{cluster}} 不允许 {{who}} 在命名空间 {{namespace}} 中对 {{resource}} 执行 {{verb}}：请联系集群的管理员。',
  'operations.note.nobody-known':
    '此集群以操作者本人的身份更改，而门户不知道你在该集群中的身份：{{text}}',
  'operations.note.paused': '它已暂停：恢复之后才会替换其 Pod。',
  'operations.note.not-seen': '门户在该应用的集群中看不到此对象。',
  'operations.note.deleting': '它已在删除中。',
  'operations.note.no-pods': '它现在没有 Pod：不会替换任何东西。',
  'operations.note.recreate':
    '所有 Pod 停止之后才启动新的（Recreate 策略）：期间没有 Pod 应答。',
  'operations.note.on-delete':
    '其更新策略为 OnDelete：只有有人删除时，Pod 才会被替换。',
  'operations.note.partition':
    '只替换序号从 {{partition}} 起的 Pod（更新策略的 partition）。',
  'operations.note.rolling': '其 Pod 会逐步被替换。',
  'operations.note.rolled-out':
    '{{kind}} {{name}} 把重启当作一次发布：会经过其步骤，并在审批处等待。',
  'operations.note.restart-put-back':
    '应用自己设置了 {{annotation}}：vela-core 会将其恢复，Pod 会再被替换一次。',
  'operations.note.autoscaled':
    '副本数由 {{kind}} {{name}} 决定：它会再次更改。',
  'operations.note.kept': '应用没有规定副本数：vela-core 会保留你的数值。',
  'operations.note.put-back':
    '应用要求 {{replicas}} 个：vela-core 会在五分钟内恢复。要长期生效，请在应用中更改。',
  'operations.note.put-back-later':
    '应用要求 {{replicas}} 个：vela-core 会在其工作流成功后恢复。',
  'operations.note.replaced': '{{kind}} {{name}} 会另启动一个 Pod。',
  'operations.note.created-again': 'vela-core 会在五分钟内重新创建。',
  'operations.note.gone-for-good': '没有什么会自动重新创建它。',
  'operations.note.last-ready':
    '{{kind}} {{name}} 没有其他就绪的 Pod：新的就绪之前没有 Pod 应答。',
  'operations.approve-step': '批准 {{step}}',
  'operations.resume-workflow': '恢复',
  'operations.retry-workflow': '从失败步骤重试',
  'operations.suspend-workflow': '挂起',
  'operations.restart-workflow': '重新运行工作流',
  'operations.terminate-workflow': '终止',
  'operations.deploy-revision': '部署',
  'operations.ask.approve-step': '批准步骤 {{step}}？',
  'operations.ask.resume-workflow': '恢复工作流？',
  'operations.ask.retry-workflow': '从失败的步骤重试工作流？',
  'operations.ask.suspend-workflow': '挂起工作流？',
  'operations.ask.restart-workflow': '重新运行工作流？',
  'operations.ask.terminate-workflow': '终止工作流？',
  'operations.ask.deploy-revision': '{{text}}？',
  'operations.done.approve-step': '已批准：工作流继续执行。',
  'operations.done.resume-workflow': '已恢复：工作流继续执行。',
  'operations.done.retry-workflow': '失败的步骤重新运行。',
  'operations.done.suspend-workflow': '已挂起。',
  'operations.done.restart-workflow': '工作流从第一步重新运行。',
  'operations.done.terminate-workflow': '已终止。',
  'operations.done.deploy-revision': 'vela-core 正在发布：状态标签页显示进度。',
  'operations.reason': '原因',
  'operations.reason.help': '随版本一起保存，供以后查看',
  'operations.changes': '将要更改的内容',
  'operations.note.no-workflow': '尚未运行过工作流。',
  'operations.note.nothing-waits': '没有步骤在等待。',
  'operations.note.step-goes-on': '此步骤已不再等待。',
  'operations.note.next-step': '工作流将继续执行 {{step}}。',
  'operations.note.last-step': '这是工作流的最后一步。',
  'operations.note.workflow-over': '工作流已结束。',
  'operations.note.already-suspended': '工作流已被挂起。',
  'operations.note.suspend-keeps':
    '已应用的内容保留并继续启动；不会开始新的步骤。',
  'operations.note.canary-goes-on':
    '{{kind}} {{name}} 不受此影响：它会继续执行自己的步骤。',
  'operations.note.not-suspended': '工作流未被挂起。',
  'operations.note.step-waits': '有步骤在等待：请批准它。',
  'operations.note.all-steps-again':
    '所有步骤将以当前发布的版本从头运行：未发布的编辑或已更改的定义不会生效。',
  'operations.note.drops-approval':
    '步骤 {{step}} 正在等待批准：该等待将被丢弃。',
  'operations.note.no-failed-step': '已结束的工作流中没有失败的步骤。',
  'operations.note.from-step': '从步骤 {{step}} 继续；之前的步骤不会再次运行。',
  'operations.note.terminated-stays':
    '已应用的内容保持不变；剩余步骤不再运行。在重新运行工作流或有新版本之前，vela-core 不再修复漂移。',
  'operations.note.rendered-now':
    '将使用集群上现有的定义渲染，即使该版本当时使用的是其他定义。',
  'operations.note.definitions-changed':
    '将使用集群上现有的定义渲染。此后已更改：{{list}}。',
  'operations.note.rollout-replaced':
    '{{name}} 正在进行。换回之前的版本会立即退回；换成其他版本则重新开始，此前的批准不再有效。',
  'operations.note.flagger-replaced':
    '{{name}} 正在进行，而 Flagger 没有退回的方式：任何版本（包括之前的版本）都会从头分析，并重新询问各个关卡。',
  'operations.note.rollout-under-way':
    '{{name}} 正在进行：其结果由 {{engine}} 决定。',
  'operations.note.rollout-trait-missing':
    '{{name}} 正在进行，而此版本没有 trait {{trait}}。除非它就是之前的版本，否则工作流会等待被 Rollout 占住的内容，而 Rollout 要等工作流成功后才会移除：请先将发布推进至结束。',
  'operations.note.autoscaler-decides':
    '{{list}} 的副本数由自动伸缩器决定，与部署内容无关。',
  'operations.note.git-ops':
    '{{tool}} 从 Git 应用此 Application：它会恢复自己的版本。请在那里更改。',
  'operations.note.pins':
    '如果只有定义发生变化，它将获得 {{annotation}}：此后只有同时更改该值，编辑才会发布。',
  'operations.repair-drift': '立即修复',
  'operations.pause-reconciling': '暂停调谐',
  'operations.resume-reconciling': '恢复调谐',
  'operations.delete-application': '删除',
  'operations.ask.repair-drift': '立即修复 {{name}} 的漂移？',
  'operations.ask.pause-reconciling': '暂停 {{name}} 的调谐？',
  'operations.ask.resume-reconciling': '恢复 {{name}} 的调谐？',
  'operations.ask.delete-application': '删除 Application {{name}}？',
  'operations.done.repair-drift': 'vela-core 正在恢复不一致的内容。',
  'operations.done.pause-reconciling':
    '已暂停：在恢复之前 vela-core 不会处理它。',
  'operations.done.resume-reconciling': '已恢复：vela-core 重新管理它。',
  'operations.done.delete-application': '正在删除。',
  'operations.keepResources': '保留其资源',
  'operations.keepResources.help':
    '它们继续在原处运行，但不再有人管理。新的 Application 只有通过 take-over 策略才能接管它们。',
  'operations.typeName': '输入 {{name}} 以删除',
  'operations.note.no-drift': '与已应用的内容没有差异。',
  'operations.note.drift-stays': 'vela-core 不会恢复任何差异。',
  'operations.note.unrepaired-paused': '调谐已暂停：vela-core 不做任何更改。',
  'operations.note.unrepaired-appliedOnce':
    '其 apply-once 策略使 vela-core 不再处理已应用的内容。',
  'operations.note.unrepaired-failed':
    '工作流失败后 vela-core 不修复任何内容。请重新运行工作流：这也会修复漂移。',
  'operations.note.unrepaired-terminated':
    '工作流终止后 vela-core 不修复任何内容。请重新运行工作流：这也会修复漂移。',
  'operations.note.unrepaired-underWay':
    '工作流运行期间 vela-core 不修复任何内容，结束时才会修复。',
  'operations.note.puts-back': 'vela-core 将恢复以下内容：{{list}}。',
  'operations.note.leaves-drift': '保留的差异：{{count}} 处。',
  'operations.note.already-paused': '调谐已经暂停。',
  'operations.note.not-paused': '调谐未暂停。',
  'operations.note.pause-freezes':
    '在恢复之前 vela-core 不会处理它：不发布编辑，不修复漂移，不执行工作流步骤，不完成删除。正在运行的内容继续运行。',
  'operations.note.pause-status': '其状态保持现状，即使已不再属实。',
  'operations.note.resume-catches-up':
    'vela-core 处理期间的更改：发布编辑，恢复漂移，继续工作流。',
  'operations.note.removes': '它创建的内容将一并删除：{{list}}。',
  'operations.note.removes-nothing': '它没有创建会被删除的内容。',
  'operations.note.volumes-stay':
    '{{list}} 的卷及其数据会保留，直到有人删除它们。',
  'operations.note.delete-waits-paused': '调谐已暂停：删除会等到恢复之后。',
  'operations.approve-rollout-step': '批准步骤 {{step}}',
  'operations.pause-rollout': '暂停灰度发布',
  'operations.resume-rollout': '恢复灰度发布',
  'operations.promote-rollout': '直接完成发布',
  'operations.ask.approve-rollout-step': '{{kind}} {{name}}：{{text}}？',
  'operations.ask.pause-rollout': '暂停 {{kind}} {{name}}？',
  'operations.ask.resume-rollout': '恢复 {{kind}} {{name}}？',
  'operations.ask.promote-rollout': '直接完成 {{kind}} {{name}}？',
  'operations.done.approve-rollout-step': '已批准：发布继续。',
  'operations.done.pause-rollout': '已暂停：恢复之前不会开始新的步骤。',
  'operations.done.resume-rollout': '已恢复。',
  'operations.done.promote-rollout': '正在直接完成发布。',
  'operations.note.not-rolling': '当前没有正在进行的发布。',
  'operations.note.rollout-ends': '发布即将结束。',
  'operations.note.rollout-went-on': '发布已不在此步骤。',
  'operations.note.step-under-way': '步骤正在执行；尚无等待。',
  'operations.note.rollout-unsettled': '引擎尚未处理上一次更改；请稍后再试。',
  'operations.note.rollout-next':
    '步骤 {{step}}/{{total}}：{{replicas}} 的 Pod 将使用新版本。',
  'operations.note.nothing-new':
    '新版本在 OpenKruise 开始之前已被撤回。发布正以所有 Pod 已在运行的版本走完各步骤，工作流在等待它结束：请将其推进至结束。',
  'operations.note.nothing-changes': '没有新内容发布：不会替换任何 Pod。',
  'operations.note.steps-left': '剩余步骤（也可能等待）：{{count}}。',
  'operations.note.rollout-not-begun':
    '{{list}}：OpenKruise 即将开始。此时撤回的版本会使其空等：请几秒后再看。',
  'operations.note.rollout-steps-fixed':
    '{{name}} 处于第 {{step}}/{{total}} 步，在其结束之前 OpenKruise 拒绝改变步骤数量。此版本有 {{count}} 步：请先将发布推进至结束，或回滚到步骤数量相同的版本。',
  'operations.note.rollout-last': '这是最后一步：所有 Pod 将使用新版本。',
  'operations.note.rollout-skips-pause': '剩余的暂停时间将被跳过。',
  'operations.note.approval-kept': '发布已暂停：批准在恢复后生效。',
  'operations.note.rollout-paused': '发布已经暂停。',
  'operations.note.rollout-holds':
    '不会开始新的步骤。正在替换的 Pod 会替换到该步骤结束。',
  'operations.note.rollback-waits': '在恢复之前，回滚也不会开始。',
  'operations.note.rollout-not-paused': '发布未暂停。',
  'operations.note.approval-still-wanted': '它仍在等待该步骤的批准。',
  'operations.note.rollout-goes-on': '它会继续执行后续步骤。',
  'operations.note.promote-held': '发布已暂停：请先恢复。',
  'operations.note.no-jump': '此版本的 OpenKruise Rollouts 无法跳过步骤。',
  'operations.note.one-step-left': '只剩一步：请批准当前步骤。',
  'operations.note.at-last-step': '已处于最后一步。',
  'operations.note.promote-skips':
    '它将直接进入步骤 {{total}}/{{total}}：{{replicas}} 的 Pod 将使用新版本，跳过之前的批准和暂停。',
  'operations.note.promote-waits': '到达后仍需批准。',
  'operations.approve-rollout-step.start': '批准开始',
  'operations.approve-rollout-step.traffic': '批准增加流量',
  'operations.approve-rollout-step.promotion': '批准全量发布',
  'operations.approve-rollout-step.switch': '切换到新版本',
  'operations.abort-rollout': '中止',
  'operations.retry-rollout': '重试',
  'operations.restart-rollout': '重启 Pod',
  'operations.jump-rollout': '转到步骤 {{step}}',
  'operations.jump': '转到步骤…',
  'operations.ask.abort-rollout': '中止 {{kind}} {{name}}？',
  'operations.ask.retry-rollout': '重试 {{kind}} {{name}}？',
  'operations.ask.restart-rollout': '重启 {{kind}} {{name}} 的 Pod？',
  'operations.ask.jump-rollout': '将 {{kind}} {{name}} 转到步骤 {{step}}？',
  'operations.done.abort-rollout': '已中止：正在移除新版本。',
  'operations.done.retry-rollout': '正在重新发布。',
  'operations.done.restart-rollout': '正在替换其 Pod。',
  'operations.done.jump-rollout': '已转到另一步骤。',
  'operations.note.rollout-aborted': '它已被中止：请重试，或回滚 Application。',
  'operations.note.rollout-next-traffic':
    '步骤 {{step}}/{{total}}：{{traffic}} 的流量将转到新版本。',
  'operations.note.rollout-next-action':
    '步骤 {{step}}/{{total}}：{{action}}。',
  'operations.note.skips-analysis': '不再等待此步骤的测量结果。',
  'operations.note.overrules-analysis': '测量结果既非通过也非失败：由您决定。',
  'operations.note.blue-green-switches':
    '服务将切换到新版本。旧版本的 Pod 会在稍后移除。',
  'operations.note.argo-holds':
    '它停留在当前状态：恢复之前不会开始新的步骤，也不会替换 Pod。',
  'operations.note.promote-full':
    '所有 Pod 立即使用新版本，跳过剩余的步骤、暂停和分析。',
  'operations.note.abort-held': '发布已暂停：请先恢复。',
  'operations.note.abort-goes-back': 'Pod 和流量将回到之前的版本。',
  'operations.note.abort-spec-stays':
    'Application 仍要求新版本：在重试或于“版本历史”中回滚之前，它被视为失败。',
  'operations.note.aborted-spec-new':
    '它已被中止：Pod 回到之前的版本，而 Application 仍要求新版本。请重试，或回滚 Application。',
  'operations.note.not-aborted': '没有被中止的发布。',
  'operations.note.retry-begins': '同一新版本将从第一步重新发布。',
  'operations.note.restart-runs': '其 Pod 正在被替换。',
  'operations.note.restart-pods': '其 Pod 将逐批替换为相同版本的 Pod。',
  'operations.note.restart-held': '暂停期间不会替换任何 Pod。',
  'operations.note.nowhere-to-jump': '没有可转到的其他步骤。',
  'operations.note.jump-back':
    '它将回到步骤 {{step}}/{{total}}。已使用新版本的 Pod 保持不变：其数量不会降到 {{replicas}}。',
  'operations.note.jump-on':
    '它将直接转到步骤 {{step}}/{{total}}：{{replicas}} 的 Pod 将使用新版本，跳过之前的批准和暂停。',
  'operations.note.engine-failed': '此门户的发布引擎无法读取该对象。',
  'operations.note.flagger-failed':
    '所有 Pod 运行之前的版本，而 Application 仍要求新版本。只有当所要求的内容改变时 Flagger 才会重试：请回滚 Application，或部署修复后的版本。',
  'operations.note.flagger-restored':
    'Application 要求的正是所有 Pod 运行的版本。在下一个版本之前，Flagger 会一直将之后的那个版本标为失败。',
  'operations.note.analysis-inconclusive':
    '测量结果既不算好也不算坏，引擎在等您决定。批准后继续下一步；中止则 Pod 回到之前的版本。',
  'operations.note.argo-behind':
    '引擎尚未处理上一次更改。如果一直如此，请暂停再恢复发布：任何新的更改都会唤醒它。',
  'operations.note.flagger-aborts': '它已被中止：Flagger 下次询问时回滚。',
  'operations.note.flagger-approved':
    '已由 {{who}} 批准：Flagger 下次询问时继续。',
  'operations.note.flagger-asks-elsewhere':
    '它等待的不是此门户，而是其他系统：{{names}}。',
  'operations.note.gate-elsewhere': '其 Webhook 询问的是其他系统，而非此门户。',
  'operations.note.gate-open': '已批准：Flagger 下次询问时继续。',
  'operations.note.flagger-begins':
    'Flagger 下次询问时，会在旧 Pod 旁启动新版本的 Pod 并进行检查。',
  'operations.note.flagger-more-traffic':
    'Flagger 下次询问且检查通过时，{{traffic}} 的流量将转到新版本。再增加时会重新询问。',
  'operations.note.flagger-promotes':
    'Flagger 下次询问时，所有 Pod 将使用新版本。',
  'operations.note.flagger-asks-every': '它每 {{interval}} 询问一次。',
  'operations.note.flagger-this-version': '仅对当前等待的版本有效。',
  'operations.note.other-gates-too': '它还在等待其他系统：{{names}}。',
  'operations.note.flagger-holds':
    'Flagger 保持现状（Pod 和流量不变），也不再检查其健康状态。',
  'operations.note.nothing-out-yet': '新版本尚未运行：请回滚 Application。',
  'operations.note.no-rollback-gate':
    '其 Canary 没有询问此门户的 rollback Webhook。',
  'operations.note.abort-open': '已中止：Flagger 下次询问时回滚。',
  'operations.note.flagger-rolls-back':
    'Flagger 下次询问时，流量回到之前的版本，新的 Pod 被移除。',
  'operations.note.flagger-spec-stays':
    'Application 仍要求新版本：Flagger 将其视为失败，只有当所要求的内容改变时才会重试。',
  'operations.note.by-workflow':
    '此发布由应用工作流的步骤推进：请在工作流中批准或停止。',
  'operations.note.share-not-reached':
    '工作流已在等待，但此步骤的新 Pod 尚未全部就绪：批准前请先检查。',
  'operations.note.vela-partition':
    '下一批次在 Application 中放行：其 rollout 特征的 `batchPartition`。',
  'operations.note.vela-holds': '恢复之前不会开始新的批次。',
  'operations.note.resumes-held':
    '{{list}} 当前被暂停。回滚后会立即恢复它，否则回滚不会开始。',
};
