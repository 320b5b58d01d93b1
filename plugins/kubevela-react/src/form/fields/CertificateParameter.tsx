import { useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import { useT } from '../../translation/useT';
import { TextInput } from './TextInput';
import type { FieldProps } from './types';
import { useFormStyles } from './useFormStyles';

/** Larger ones are no certificate and no key, and no manifest takes them. */
const MAX_BYTES = 256 * 1024;
const ROWS = 3;

/** A certificate or a key as base64: out of a file, or pasted as it is in one. */
export function CertificateParameter(props: FieldProps) {
  const { t } = useT();
  const classes = useFormStyles();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const take = async (file: File | undefined) => {
    const isTooLarge = file !== undefined && file.size > MAX_BYTES;
    setRefused(isTooLarge ? file.name : undefined);
    if (file && !isTooLarge) {
      props.onChange(base64Of(new Uint8Array(await file.arrayBuffer())));
    }
  };
  return (
    <>
      <TextInput
        {...props}
        // A line would lose the line breaks of what is pasted.
        rows={ROWS}
        parse={parse}
        hint={t('form.certificate.hint')}
      />
      {refused && (
        <FormHelperText error role="alert">
          {t('form.certificate.tooLarge', {
            file: refused,
            limit: String(MAX_BYTES / 1024),
          })}
        </FormHelperText>
      )}
      {!props.readOnly && (
        <>
          <input
            ref={input}
            type="file"
            id={`${props.id}-file`}
            aria-hidden
            tabIndex={-1}
            style={{ display: 'none' }}
            onChange={event => {
              take(event.target.files?.[0]);
              // The same file again is a change too: it may say something else by now.
              event.target.value = '';
            }}
          />
          <Button
            size="small"
            className={classes.add}
            onClick={() => input.current?.click()}
          >
            {t('form.certificate.file', { label: props.label })}
          </Button>
        </>
      )}
    </>
  );
}

/** What somebody pastes out of a file becomes what the definition wants; anything else is that already. */
function parse(text: string): string | undefined {
  if (text === '') {
    return undefined;
  }
  return text.includes('-----BEGIN ')
    ? base64Of(new TextEncoder().encode(`${text.trim()}\n`))
    : text;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
}
