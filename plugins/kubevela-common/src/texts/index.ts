export {
  problemText,
  type ProblemText,
  type ProblemWords,
  type TranslateAny,
} from './problemText';
export { englishProblems } from './problems.en';
export { chineseProblems } from './problems.zh';
