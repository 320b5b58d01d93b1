import type { ReactNode } from 'react';
import { useT } from '../../translation/useT';
import type { FormProblem } from '../problems';
import { useFormStyles } from './useFormStyles';
import type { FieldProps } from './types';

/** A field's problems, then what it means and what stands where nothing is said. */
export function Help(props: {
  parameter: FieldProps['parameter'];
  problems: FormProblem[];
  children?: ReactNode;
}) {
  const { parameter, problems, children } = props;
  const { description, default: standard } = parameter;
  const { t } = useT();
  const classes = useFormStyles();
  const own = problems.filter(({ place }) => place.length === 0);
  const usual = isShort(standard)
    ? t('form.defaultHint', { value: String(standard) })
    : undefined;
  return (
    <>
      {own.map(({ severity, message }) => (
        <span
          key={message}
          className={severity === 'error' ? classes.error : classes.warning}
          style={{ display: 'block' }}
        >
          {message}
        </span>
      ))}
      {children}
      <span className={classes.quiet}>
        {[description, usual].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

/** Whether a field has something to say, so that no empty line stands under it. */
export function hasHelp({ parameter, problems }: FieldProps): boolean {
  return Boolean(
    parameter.description ||
      isShort(parameter.default) ||
      problems.some(({ place }) => place.length === 0),
  );
}

function isShort(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value !== '')
  );
}
