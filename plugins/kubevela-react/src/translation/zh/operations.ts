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
};
