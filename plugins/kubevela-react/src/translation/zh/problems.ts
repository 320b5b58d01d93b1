export { chineseProblems as problems } from '@velastage/plugin-kubevela-common';
