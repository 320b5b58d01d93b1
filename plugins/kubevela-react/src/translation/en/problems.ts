/**
 * The server writes its sentences in English, so English passes them through; another language
 * writes its own from the problem's parameters.
 */
export const problems = {
  'problem.image-pull': '{{text}}',
  'advice.image-pull': '{{text}}',
} as const;
