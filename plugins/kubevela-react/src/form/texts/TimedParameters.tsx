import cronstrue from 'cronstrue';
import 'cronstrue/locales/zh_CN';
import { useNow } from '../../time/now';
import { useT } from '../../translation/useT';
import { textOrNothing } from '../fields/texts';
import { TextInput } from '../fields/TextInput';
import type { FieldProps } from '../fields/types';
import { nextRuns, parseCron } from './cron';

const SCHEDULES = ['*/15 * * * *', '0 * * * *', '0 3 * * *', '0 8 * * 1-5'];
const DURATIONS = ['30s', '5m', '1h', '1h30m', '24h'];
const RUNS = 3;

/** When something runs, said in words, and when that is next. */
export function CronParameter(props: FieldProps) {
  const { value } = props;
  const { t } = useT();
  const now = useNow();
  return (
    <TextInput
      {...props}
      parse={textOrNothing}
      suggestions={SCHEDULES}
      hint={typeof value === 'string' ? hint(value) : undefined}
    />
  );

  function hint(text: string): string | undefined {
    const cron = parseCron(text);
    if ('code' in cron) {
      return undefined;
    }
    const times = nextRuns(cron, now, RUNS).map(at =>
      new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    );
    const next =
      times.length > 0
        ? t('form.cron.next', { times: times.join(', ') })
        : t('form.cron.never');
    const words = wordsOf(text, t('form.cron.locale'));
    return words ? `${words}. ${next}` : next;
  }
}

/** How long something takes or lasts. */
export function DurationParameter(props: FieldProps) {
  return <TextInput {...props} parse={textOrNothing} suggestions={DURATIONS} />;
}

/** In the language of the portal; undefined for what has no words, such as `@every 5m`. */
function wordsOf(text: string, locale: string): string | undefined {
  try {
    return cronstrue.toString(text.trim(), {
      locale,
      use24HourTimeFormat: true,
    });
  } catch {
    return undefined;
  }
}
