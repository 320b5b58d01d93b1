/** Beside the other texts of a problem: the backend's notifications speak them too. */
export {
  englishApplyProblems as applyProblems,
  englishProblems as problems,
} from '@velastage/plugin-kubevela-common';
