export { readContext } from './readContext';
export { readTemplates } from './readTemplates';
export { stepTypes, workflowValues } from './workflowValues';
