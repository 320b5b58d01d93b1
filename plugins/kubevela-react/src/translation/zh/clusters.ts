import type { clusters as en } from '../en/clusters';

export const clusters: Record<keyof typeof en, string> = {
  'clusters.label': '集群列表',
  'clusters.name': '集群',
  'clusters.status': '状态',
  'clusters.since': '持续时间',
  'clusters.velaCore': 'vela-core',
  'clusters.kubernetes': 'Kubernetes',
  'clusters.applications': '应用',
  'clusters.objects': '对象',
  'clusters.healths': '健康',
  'clusters.blindSpots': '不可见',
  'clusters.watches': '监听',
  'clusters.source': '配置于 {{source}}',
  'clusters.lastActivity': '{{span}}前写过状态',
  'clusters.notInstalled': '未安装',
  'clusters.details': '{{cluster}} 的详情',
  'clusters.advice.Partial': '请将下面的规则加入门户在该集群中的读取权限。',
  'clusters.advice.Connecting':
    '请稍候：正在首次读取。如果持续数分钟，请检查其地址和网络。',
  'clusters.advice.Stale':
    '以前可以访问，现在无法访问。请检查集群和网络；门户会继续尝试。',
  'clusters.advice.Unreachable': '请检查配置中的地址，以及门户能否访问它。',
  'clusters.advice.Unauthorized':
    '集群不接受我们的凭据。请在配置中更新令牌或证书。',
  'clusters.advice.Misconfigured': '请更正其配置项；下面的信息说明了错误所在。',
  'clusters.advice.NotInstalled':
    '请在该集群中安装 vela-core，或将该集群从配置中移除。',
  'clusters.watch.resource': '资源',
  'clusters.watch.state': '状态',
  'clusters.watch.objects': '对象',
  'clusters.watch.restarts': '重启次数',
  'clusters.watch.lastEvent': '最近事件',
  'clusters.watch.none': '没有监听任何资源。',
  'clusters.empty.title': '还没有集群',
  'clusters.empty.text':
    '请为 Kubernetes 插件配置集群（kubernetes.clusterLocatorMethods）；门户会读取相同的集群。',
};
