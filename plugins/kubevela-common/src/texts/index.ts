export {
  APPLY_PROBLEM_CODES,
  applyProblemText,
  type ApplyProblemCode,
} from './applyProblem';
export {
  problemText,
  type ProblemText,
  type ProblemWords,
  type TranslateAny,
} from './problemText';
export { englishProblems } from './problems.en';
export { chineseProblems } from './problems.zh';
export { englishApplyProblems } from './applyProblems.en';
export { chineseApplyProblems } from './applyProblems.zh';
