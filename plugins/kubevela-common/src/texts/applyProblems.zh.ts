import type { englishApplyProblems } from './applyProblems.en';

/**
 * What is wrong with an Application before it is written, in Chinese, by key.
 *
 * @public
 */
export const chineseApplyProblems: Record<
  keyof typeof englishApplyProblems,
  string
> = {
  'apply.being-deleted':
    '应用正在被删除：请等到删除完成，或查看是什么阻碍了删除',
  'apply.cluster-refuses': '集群拒绝了它：{{detail}}',
  'apply.cluster-unknown':
    '策略 {{policy}} 把应用放到集群 {{name}} 上，而 {{cluster}} 的 KubeVela 不认识该集群：它认识 {{known}}',
  'apply.cluster-unknown~2':
    '策略 {{policy}} 把应用放到集群 {{name}} 上，而 {{cluster}} 的 KubeVela 不认识该集群：它把自己的集群称为 {{own}}。如需在其他集群上运行，请在那里创建应用。',
  'apply.component-taken':
    '此命名空间的应用 {{other}} 已有类型为 {{type}} 的组件 {{name}}，两者会生成同一个 {{workload}}：请为组件换一个名称',
  'apply.components-none': '应用没有组件：不会运行任何东西',
  'apply.drops-approval': '步骤 {{step}} 正在等待审批：该审批将被放弃。',
  'apply.git-ops':
    '{{tool}} 从 Git 应用此应用：它会恢复自己的版本。请在那里修改。',
  'apply.manifest-elsewhere':
    '文本中的{{field}}是 {{found}}，但将写入为 {{wanted}}',
  'apply.manifest-empty': '文本不是对象：应用包含 {{fields}}',
  'apply.manifest-empty~2': '文本中没有应用',
  'apply.manifest-kind': '这是 {{kind}}，不是 {{group}} 的 Application',
  'apply.manifest-several': '文本包含 {{count}} 个文档；一次只能写入一个应用',
  'apply.manifest-syntax': '文本不是有效的 YAML：{{detail}}',
  'apply.manifest-version': 'apiVersion 必须是 {{wanted}}，而不是 {{found}}',
  'apply.name-invalid':
    '{{name}} 不能作为{{what}}的名称：只能使用小写字母、数字和连字符，以字母或数字开头和结尾，最多 {{max}} 个字符',
  'apply.name-missing': '第 {{position}} 个{{what}}没有名称',
  'apply.name-twice': '名称 {{name}} 出现了两次：请为每个{{what}}取不同的名称',
  'apply.namespace-ends': '{{cluster}} 的命名空间 {{namespace}} 正在被删除',
  'apply.namespace-missing':
    '集群 {{cluster}} 没有命名空间 {{namespace}}：请选择其他命名空间，或请人创建它',
  'apply.not-yours':
    '您不能在集群 {{cluster}} 的命名空间 {{namespace}} 中写入它。集群的说明：{{detail}}',
  'apply.parameter-missing': '{{label}}：{{name}} 需要参数 {{parameter}}',
  'apply.parameter-type':
    '{{label}}：参数 {{parameter}} 的类型必须是{{wanted}}，而不是{{found}}',
  'apply.parameter-unknown':
    '{{label}}：{{name}} 没有参数 {{parameter}}，会忽略它；您是否想写 {{meant}}？',
  'apply.parameter-unknown~2':
    '{{label}}：{{name}} 没有参数 {{parameter}}，会忽略它',
  'apply.parameter-value':
    '{{label}}：参数 {{parameter}} 必须是以下之一：{{wanted}}',
  'apply.policy-empty':
    '策略 {{policy}} 没有参数，vela-core 不会处理含有这种策略的应用：请填写参数，或用 {} 表示使用默认值',
  'apply.policy-unknown':
    '步骤 {{step}} 使用的策略 {{name}} 在应用中不存在；集群中必须有同名的 Policy',
  'apply.rollout-begins-again':
    '{{component}}：它的发布正处于第 {{step}}/{{total}} 步。换成其他版本会从第一步重新开始，已有的审批不再有效；换成之前的版本则会退回',
  'apply.rollout-not-begun':
    '{{component}}：OpenKruise 正要开始发布当前版本。若此刻撤回，发布会一直等待而无事可做：请过几秒再看',
  'apply.rollout-steps-fixed':
    '{{component}}：它的发布正处于第 {{step}}/{{total}} 步，在结束之前 OpenKruise 不接受其他步数（{{count}}）：工作流会失败，此处的其他修改也不会生效',
  'apply.rollout-trait-removed':
    '{{component}}：在发布的第 {{step}}/{{total}} 步移除运维特征 {{trait}}。只有工作流成功后 Rollout 才会消失，而工作流在等待被 Rollout 占住的资源：请先完成发布或回滚',
  'apply.spec-missing': '应用没有 spec',
  'apply.trait-conflict':
    '{{label}}：运维特征 {{trait}} 和 {{other}} 不能同时使用；最后一个生效',
  'apply.trait-misfit':
    '{{label}}：运维特征 {{trait}} 适用于 {{fits}}，不适用于 {{type}}',
  'apply.trait-twice': '{{label}}：运维特征 {{trait}} 出现了多次；最后一个生效',
  'apply.type-missing': '{{label}}：该组件没有类型',
  'apply.type-unknown':
    '{{label}}：集群 {{cluster}} 没有名为 {{name}} 的{{type}}类型；您是否想写 {{meant}}？',
  'apply.type-unknown~2':
    '{{label}}：集群 {{cluster}} 没有名为 {{name}} 的{{type}}类型',
  'apply.value-hidden':
    '文本中有门户隐藏的值（«hidden …»），而应用在该处没有这个值：请直接写出该值',
  'apply.version-unknown':
    '{{label}}：集群 {{cluster}} 没有 {{name}} 的版本 {{version}}；现有 {{has}}',
  'apply.word.application': '应用',
  'apply.word.component': '组件',
  'apply.word.policy': '策略',
  'apply.word.trait': '运维特征',
  'apply.word.workflow step': '工作流步骤',
  'apply.word.workflow-step': '工作流步骤',
  'apply.word.name': '名称',
  'apply.word.namespace': '命名空间',
  'apply.word.string': '文本',
  'apply.word.integer': '整数',
  'apply.word.number': '数字',
  'apply.word.boolean': '布尔值',
  'apply.word.array': '列表',
  'apply.word.object': '对象',
  'apply.word.nothing': '空值',
};
