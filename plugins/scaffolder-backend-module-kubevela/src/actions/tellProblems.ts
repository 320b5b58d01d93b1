import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  ApplyProblem,
  ApplyResult,
} from '@velastage/plugin-kubevela-common';

/**
 * Writes to the log what is wrong with an Application.
 *
 * @throws InputError where it was refused: with the first of the errors
 */
export function tellProblems(
  { outcome, problems }: ApplyResult,
  logger: LoggerService,
): void {
  for (const each of problems) {
    const text = withPlace(each);
    if (each.severity === 'error') {
      logger.error(text);
    } else {
      logger.warn(text);
    }
  }
  if (outcome === 'refused') {
    const errors = problems.filter(({ severity }) => severity === 'error');
    throw new InputError(
      errors.map(withPlace).slice(0, 3).join('; ') ||
        'The Application was refused',
    );
  }
}

function withPlace({ message, path, line }: ApplyProblem): string {
  const place = [path, line && `line ${line}`].filter(Boolean).join(', ');
  return place ? `${message} (${place})` : message;
}
