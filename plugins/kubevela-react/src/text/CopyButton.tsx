import { useEffect, useState } from 'react';
import Button from '@material-ui/core/Button';
import DoneIcon from '@material-ui/icons/Done';
import FileCopyIcon from '@material-ui/icons/FileCopy';
import { useT } from '../translation/useT';

const CONFIRM_MS = 2_000;

/**
 * Copies a text and says that it did.
 *
 * @public
 */
export function CopyButton(props: {
  text: string;
  /** What is copied, for the accessible name. */
  what: string;
}) {
  const { text, what } = props;
  const { t } = useT();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={copied ? <DoneIcon /> : <FileCopyIcon />}
      aria-label={copied ? t('copy.copied') : t('copy.what', { what })}
      onClick={async () => {
        try {
          await navigator.clipboard.writeText(text);
          setCopied(true);
        } catch {
          // Without a secure context there is no clipboard; the text stays selectable beside the button.
        }
      }}
    >
      {copied ? t('copy.copied') : t('copy.copy')}
    </Button>
  );
}
