export {
  chineseApplyProblems as applyProblems,
  chineseProblems as problems,
} from '@velastage/plugin-kubevela-common';
