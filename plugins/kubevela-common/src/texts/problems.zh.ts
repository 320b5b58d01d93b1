import type { englishProblems } from './problems.en';

/**
 * The problems' sentences and advices in Chinese, by key.
 *
 * @public
 */
export const chineseProblems: Record<keyof typeof englishProblems, string> = {
  'problem.address-missing': '{{resource}} 没有地址：集群中没有组件为它分配',
  'advice.address-missing':
    '请检查集群中是否运行着类别 {{class}} 的控制器，并且由它处理该资源',
  'advice.address-missing~2':
    '请检查集群中是否运行着相应的控制器，并且由它处理该资源',
  'problem.admission-refused':
    '集群策略 {{policy}} 拒绝了 {{what}}：{{reason}}',
  'advice.admission-refused': '请修改应用，使其符合该策略',
  'problem.analysis-failed':
    '{{subject}} 的新版本因测量结果被撤回：{{metrics}}',
  'advice.analysis-failed':
    '请查看“发布”页上的分析；部署修复后的版本、重试，或者回滚',
  'problem.analysis-inconclusive':
    '{{subject}} 的发布停住了：测量结果既不算好也不算坏（{{metrics}}）',
  'advice.analysis-inconclusive': '批准以继续下一步，或中止以回到之前的版本',
  'problem.application-rejected': 'vela-core 无法处理该应用：{{message}}',
  'advice.application-rejected': '请更正应用并重新保存',
  'problem.autoscaler-failing': '{{subject}} 没有自动伸缩：{{reason}}',
  'problem.canary-paused': '{{subject}} 的发布在第 {{step}}/{{total}} 步暂停',
  'advice.canary-paused': '恢复发布即可继续',
  'problem.canary-waiting':
    '{{subject}} 的发布在第 {{step}}/{{total}} 步等待审批',
  'advice.canary-waiting': '批准以继续下一步，或者回滚',
  'problem.cluster-no-match': '没有集群带有拓扑策略所要求的标签',
  'advice.cluster-no-match':
    '请为集群添加标签，或更正策略中的 clusterLabelSelector',
  'problem.cluster-unknown':
    'vela-core 不认识集群 {{cluster}}，无法部署到该集群',
  'advice.cluster-unknown':
    '请将集群 {{cluster}} 加入 vela-core，或更正拓扑策略',
  'problem.config-keys-dropped':
    'ConfigMap {{configMap}} 中仍有应用不再设置的 {{keys}}',
  'advice.config-keys-dropped':
    '请手动从 ConfigMap {{configMap}} 中删除 {{keys}}：vela-core 不会删除 ConfigMap 中的键',
  'problem.config-keys-left':
    'ConfigMap {{configMap}} 中有应用没有设置的 {{keys}}',
  'advice.config-keys-left':
    '可能有人添加了 {{keys}}，或者应用曾经设置过：vela-core 不会删除 ConfigMap 中的键。若无人读取，请手动删除',
  'problem.conflicting-traits':
    '{{component}} 的运维特征 {{traits}} 相互冲突：都在设置副本数，或重复出现',
  'advice.conflicting-traits': '请只保留其中一个',
  'problem.container-config':
    '{{subject}} 无法启动：{{kind}} {{object}} 中没有键 {{key}}（{{pods}}/{{total}} 个 Pod）',
  'problem.container-config~2':
    '{{subject}} 无法启动：{{kind}} {{object}} 不存在（{{pods}}/{{total}} 个 Pod）',
  'problem.container-config~3':
    '{{subject}} 无法启动：{{reason}}（{{pods}}/{{total}} 个 Pod）',
  'problem.container-start':
    '{{subject}} 无法启动：{{reason}}（{{pods}}/{{total}} 个 Pod）',
  'advice.container-start': '请检查其命令、挂载和安全设置',
  'problem.crash-loop':
    '{{subject}} 的容器 {{container}} 异常退出（退出码 {{exitCode}}；重启 {{restarts}} 次；{{pods}}/{{total}} 个 Pod）：{{words}}',
  'problem.crash-loop~2':
    '{{subject}} 的容器 {{container}} 异常退出（退出码 {{exitCode}}，{{reason}}；重启 {{restarts}} 次；{{pods}}/{{total}} 个 Pod）',
  'problem.crash-loop~3':
    '{{subject}} 的容器 {{container}} 异常退出（退出码 {{exitCode}}；重启 {{restarts}} 次；{{pods}}/{{total}} 个 Pod）',
  'problem.crash-loop~4':
    '{{subject}} 的容器 {{container}} 反复崩溃（{{pods}}/{{total}} 个 Pod）',
  'advice.crash-loop': '请查看退出那次运行的日志',
  'problem.definition-not-found':
    '该集群中不存在 {{concept}} 类型 {{type}}（由 {{user}} 使用）',
  'problem.definition-not-found~2': '该集群中不存在 {{concept}} 类型 {{type}}',
  'advice.definition-not-found': '请安装 {{type}} 的定义，或更正类型',
  'problem.deletion-stuck':
    '应用无法删除：{{resource}} 被终结器 {{finalizers}} 阻止（共 {{count}} 个资源）',
  'problem.deletion-stuck~2': '应用无法删除：正在等待 {{finalizers}}',
  'problem.duplicate-component':
    '有 {{count}} 个组件都叫 {{component}}：只会部署其中一个',
  'advice.duplicate-component': '请为每个组件取不同的名称',
  'problem.edited-not-published':
    '应用已编辑但未发布：{{publishVersion}} 仍按原样运行',
  'advice.edited-not-published': '使用新的 publishVersion 部署即可发布此次编辑',
  'problem.exists-unmanaged':
    '{{kind}} {{name}} 已经存在，且不是由 KubeVela 创建的',
  'advice.exists-unmanaged': '请重命名组件，或接管该对象（策略 take-over）',
  'problem.field-immutable': '{{kind}} {{name}} 的 {{field}} 创建后不能修改',
  'advice.field-immutable':
    '请删除 {{kind}} {{name}} 以便重新创建，或者为组件另取名称',
  'problem.health-policy': '{{component}} 不符合其健康策略：{{reason}}',
  'problem.health-policy~2': '{{component}} 不符合其健康策略',
  'problem.helm-chart-failed': '{{who}} 的 Helm Chart 无法部署：{{reason}}',
  'problem.image-pull':
    '{{subject}} 无法拉取 {{image}}（{{pods}}/{{total}} 个 Pod）',
  'advice.image-pull': '请检查镜像标签、镜像仓库和拉取凭据',
  'problem.job-failed': '{{subject}} 失败（{{job}}，退出码 {{exitCode}}）',
  'problem.job-failed~2': '{{subject}} 失败（{{job}}）：{{reason}}',
  'problem.job-failed~3': '{{subject}} 失败（{{job}}）',
  'advice.job-failed': '请查看其最后一个 Pod 的日志',
  'problem.kind-unknown':
    '集群不认识 {{who}} 所应用的类型 {{kind}}（{{version}}）',
  'advice.kind-unknown':
    '请安装提供 {{kind}} 的组件，或更正 apiVersion 和 kind',
  'problem.liveness-failing':
    '{{subject}} 反复被停止并重启（退出码 {{exitCode}}；{{pods}}/{{total}} 个 Pod），多半是因为其 {{kind}} 探针（{{probe}}）失败',
  'advice.liveness-failing':
    '请查看 Pod 的事件和退出那次运行的日志；检查 {{kind}} 探针的路径、端口和延迟',
  'problem.model-error': '无法计算该应用的 {{part}}',
  'advice.model-error': '请检查其 YAML 中形式异常的值，并连同此信息一起反馈',
  'problem.namespace-missing':
    '命名空间 {{namespace}} 不存在，{{who}} 无法部署',
  'advice.namespace-missing':
    '请创建命名空间 {{namespace}}，或选择其他命名空间',
  'problem.not-allowed':
    '{{user}} 无权在命名空间 {{namespace}} 中对 {{resource}} 执行 {{verb}}',
  'problem.not-allowed~2': '{{user}} 无权对 {{resource}} 执行 {{verb}}',
  'advice.not-allowed': '请授予 {{user}} 对 {{resource}} 的 {{verb}} 权限',
  'problem.not-ready':
    '{{subject}} 正在运行但未就绪（{{pods}}/{{total}} 个 Pod）：容器 {{container}} 的 {{kind}} 探针（{{probe}}）没有成功',
  'problem.not-ready~2':
    '{{subject}} 正在运行但未就绪（{{pods}}/{{total}} 个 Pod）：容器 {{container}} 的 {{kind}} 探针没有成功',
  'advice.not-ready': '请查看其日志，以及 {{kind}} 探针的路径和端口',
  'problem.not-reconciled': 'vela-core 还没有处理该应用的最新内容',
  'advice.not-reconciled':
    '请检查 vela-core 是否在该集群中运行，以及它是否负责此命名空间和分片',
  'problem.not-visible': '在 {{cluster}} 中无法查看该应用的 {{kinds}}',
  'advice.not-visible':
    '请授予对它们的 list 和 watch 权限：集群 {{cluster}} 的页面上有相应规则',
  'problem.object-invalid': '集群不接受 {{kind}} {{name}}：{{reason}}',
  'advice.object-invalid': '请更正设置该值的参数',
  'problem.oom-killed':
    '{{subject}} 内存不足（上限 {{limit}}）而被终止（{{pods}}/{{total}} 个 Pod）',
  'problem.oom-killed~2':
    '{{subject}} 内存不足而被终止（{{pods}}/{{total}} 个 Pod）',
  'advice.oom-killed': '请提高内存上限，或查找占用内存的原因',
  'problem.owned-by-other': '{{kind}} {{name}} 已属于应用 {{application}}',
  'advice.owned-by-other':
    '请重命名组件，或让另一个应用共享它（策略 shared-resource）',
  'problem.parameter-invalid': '{{who}} 的 {{parameter}} 的值有误：{{clash}}',
  'problem.parameter-invalid~2': '{{who}} 的 {{parameter}} 的值有误',
  'advice.parameter-invalid': '请更正 {{parameter}}',
  'problem.parameter-missing': '{{who}} 需要设置 {{parameter}}',
  'advice.parameter-missing': '请设置 {{parameter}}',
  'problem.parameter-unknown':
    '{{component}}：{{type}} 没有参数 {{parameters}}，因此被忽略',
  'advice.parameter-unknown': '您是否想写 {{meant}}？否则请移除 {{parameters}}',
  'advice.parameter-unknown~2': '请更正或移除 {{parameters}}',
  'problem.pod-failed':
    '{{subject}}：Pod 因 {{reason}} 结束（{{pods}}/{{total}} 个 Pod）',
  'problem.pod-starting':
    '{{subject}} 启动已超过两分钟（{{pods}}/{{total}} 个 Pod）',
  'advice.pod-starting':
    '请检查它挂载的 {{mounts}} 是否存在；Pod 的事件会说明它在等待什么',
  'advice.pod-starting~2':
    '请查看 Pod 的事件：多数是卷或 Secret 无法挂载，或镜像很大',
  'problem.pods-refused': '{{subject}} 无法启动 Pod：{{reason}}',
  'problem.policy-not-found': '步骤 {{step}} 使用的策略 {{policy}} 不存在',
  'problem.policy-not-found~2': '策略 {{policy}} 不存在',
  'advice.policy-not-found': '请在应用中添加策略 {{policy}}，或更正名称',
  'problem.quota-exceeded':
    '配额 {{quota}} 已用尽（已用 {{used}}，上限 {{limited}}）',
  'advice.quota-exceeded':
    '请申请在配额 {{quota}} 中增加 {{requested}}，或释放命名空间中的资源',
  'problem.readiness-gate':
    '{{subject}} 正在运行但不算就绪（{{pods}}/{{total}} 个 Pod）：{{reason}}',
  'advice.readiness-gate': '请查看由谁设置就绪门控，多半是负载均衡器',
  'problem.reconcile-paused': 'vela-core 不会处理该应用：设置了 {{key}}',
  'advice.reconcile-paused': '移除 {{key}} 即可恢复交付',
  'problem.removal-held':
    '{{resource}} 正在删除，但被终结器 {{finalizers}} 阻止',
  'problem.removal-held~2': '{{resource}} 已从应用中移除，但无法删除',
  'problem.resource-changed':
    '{{resource}} 在应用之外被修改：{{fields}}；vela-core 不会恢复它（{{why}}）',
  'problem.resource-changed~2': '{{resource}} 在应用之外被修改：{{fields}}',
  'problem.resource-deleted': '{{component}} 的 {{resources}} 已不在集群中',
  'problem.resource-unhealthy': '{{subject}} 不健康：{{reason}}',
  'problem.rollback-held':
    '{{subject}} 应当回到之前的版本，但尚未开始：其发布在第 {{step}}/{{total}} 步暂停',
  'advice.rollback-held': '恢复发布，回滚随即开始',
  'problem.rollout-deadlock':
    '工作流无法结束：它在等待 {{subject}}，而后者停在第 {{step}}/{{total}} 步，所属的发布已不在应用中',
  'advice.rollout-deadlock':
    '请批准发布直到结束，或者回滚；工作流成功后 Rollout 会被移除',
  'problem.rollout-of-nothing':
    '{{subject}} 的发布在第 {{step}}/{{total}} 步等待审批，但没有任何新内容：新版本在 OpenKruise 开始之前已被撤回',
  'advice.rollout-of-nothing': '请将发布推进或逐步批准至结束；不会替换任何 Pod',
  'problem.service-without-pods':
    '{{resource}} 没有端点：没有 Pod 带有它所选择的标签（{{labels}}）',
  'advice.service-without-pods': '请更正 {{resource}} 的选择器，或 Pod 的标签',
  'problem.service-without-port':
    '{{resource}} 没有端点：其 Pod 的容器没有名为 {{port}} 的端口',
  'advice.service-without-port':
    '请更正 {{resource}} 的 targetPort，或将容器的端口命名为 {{port}}',
  'problem.state-keep-failed': 'vela-core 无法恢复资源的状态：{{reason}}',
  'problem.step-failed': '步骤 {{step}} 失败：{{reason}}',
  'advice.step-failed': '请消除原因，然后重启工作流',
  'problem.step-invalid':
    '步骤 {{step}} 的 {{field}} 是 {{found}}，但需要 {{wanted}}',
  'advice.step-invalid': '请更正步骤 {{step}} 的 {{field}}',
  'problem.step-timeout': '步骤 {{step}} 没有在 {{timeout}} 内结束',
  'problem.step-timeout~2': '步骤 {{step}} 没有按时结束',
  'advice.step-timeout':
    '请查看该步骤在等待什么，然后重启工作流；或延长其超时时间',
  'problem.tracker-unreadable':
    '无法读取 ResourceTracker {{tracker}} 中列出的资源：{{reason}}',
  'advice.tracker-unreadable':
    '请检查是否支持该 vela-core 版本；重新发布应用可重写该记录',
  'problem.unschedulable':
    '没有节点可以运行 {{subject}}（{{pods}}/{{total}} 个 Pod）：{{reason}}',
  'problem.vela-core-failing':
    '该集群中的 vela-core 反复退出（{{how}}），因此没有处理该应用',
  'advice.vela-core-failing':
    '请查看 {{namespace}} 中 Pod {{pod}} 退出那次运行的日志；原因可能是最近修改的定义',
  'problem.volume-unbound':
    '{{subject}} 正在等待卷 {{claim}}，存储类 {{storageClass}} 没有提供它',
  'problem.volume-unbound~2':
    '{{subject}} 正在等待卷 {{claim}}：它没有指定存储类，且集群没有默认存储类',
  'problem.waiting-approval': '步骤 {{steps}} 等待审批：{{question}}',
  'problem.waiting-approval~2': '步骤 {{steps}} 等待审批',
  'advice.waiting-approval': '批准后工作流将继续',
  'problem.waiting-pause': '步骤 {{steps}} 暂停至 {{until}}',
  'problem.workflow-stuck': '工作流卡住了（{{how}}）',
  'advice.workflow-stuck':
    '请重启工作流；如果只是进展缓慢，请先检查 vela-core 是否正常运行',
  'problem.workflow-suspended': '工作流在步骤 {{step}} 被挂起',
  'problem.workflow-suspended~2': '工作流被挂起',
  'advice.workflow-suspended': '恢复工作流即可继续',
  'problem.workflow-terminated': '工作流在步骤 {{step}} 被终止',
  'problem.workflow-terminated~2': '工作流被终止',
  'advice.workflow-terminated': '重启工作流才能交付；已终止的工作流无法恢复',
  'problem.write-conflict':
    '{{object}} 已存在且不属于该应用，或同时被其他程序修改：{{who}} 无法部署',
};
