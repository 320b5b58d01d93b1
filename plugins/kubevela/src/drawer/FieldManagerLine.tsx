import {
  Quiet,
  RelativeTime,
  useT,
  type FieldManager,
} from '@velastage/plugin-kubevela-react';

/** What the API server calls a client that gives no name. */
const NAMELESS = 'unknown';

/** Who has written a field, and when: "by kubectl-edit 5 min ago". */
export function FieldManagerLine({ manager, time }: FieldManager) {
  const { t } = useT();
  return (
    <Quiet>
      {manager === NAMELESS
        ? t('driftPart.writtenByNameless')
        : t('driftPart.writtenBy', { manager })}{' '}
      {time && <RelativeTime at={time} form="ago" />}
    </Quiet>
  );
}
