import type { batch as english } from '../en/batch';

/** 对多个实例执行同一操作。 */
export const batch: Record<keyof typeof english, string> = {
  'batch.open': '批量操作实例…',
  'batch.title': '对多个实例执行同一操作',
  'batch.what': '操作',
  'batch.instances': '实例',
  'batch.asking': '正在查询可执行的操作…',
  'batch.chosen': '已选 {{n}} 个；{{all}} 个中有 {{able}} 个可执行',
  'batch.all': '全选可执行的',
  'batch.none': '全不选',
  'batch.choose': '请选择操作',
  'batch.begin': '{{operation}}：{{n}} 个',
  'batch.forAll': '全部',
  'batch.forSome': '其中 {{n}} 个',
  'batch.typeNumber': '输入要删除的数量 {{n}} 以确认',
  'batch.progress':
    '进行中：{{all}} 个中已完成 {{done}} 个，失败 {{failed}} 个',
  'batch.over': '已结束：{{all}} 个中已完成 {{done}} 个，失败 {{failed}} 个',
  'batch.progress.bar': '进度',
  'batch.state.queued': '排队中',
  'batch.state.running': '进行中',
  'batch.state.done': '完成：集群已接受。',
  'batch.state.stopped': '未开始：之前已停止。',
  'batch.state.failed': '未完成：{{why}}',
  'batch.stop': '不再继续',
  'batch.retry': '重新查看未完成的 {{n}} 个',
  'batch.close': '关闭',
  'batch.select': '选择',
  'batch.select.row': '选择 {{name}}',
  'batch.select.end': '结束选择',
  'batch.selected': '已选 {{n}} 项',
  'batch.selected.operate': '操作所选…',
  'batch.selected.reading': '正在读取其实例…',
  'batch.selected.failed': '无法读取其实例：{{message}}',
  'batch.selected.tooMany':
    '共有 {{n}} 个实例，一次最多 {{max}} 个。请减少选择。',
};
