import type { Translate } from '../../translation/useT';
import type { YamlFault } from './parseYaml';

/** Why a text cannot be taken, in the portal's language, with the line where there is one. */
export function faultText(
  t: Translate,
  { code, message, line }: YamlFault,
): string {
  switch (code) {
    case 'yaml-mapping':
      return t('form.problem.yamlMapping');
    case 'yaml-several':
      return t('form.problem.yamlSeveral');
    case 'yaml-long':
      return t('form.problem.yamlLong');
    default:
      return line === undefined
        ? t('form.problem.yaml', { message })
        : t('form.problem.yamlLine', { message, line: String(line) });
  }
}
