import {
  Notice,
  RelativeTime,
  useT,
  type Disagreement,
} from '@velastage/plugin-kubevela-react';

/** Where the live view and vela-core's status differ: both, with their age. */
export function DisagreementNotice({ items }: { items: Disagreement[] }) {
  const { t } = useT();
  return (
    <Notice tone="muted" title={t('disagreement.title')}>
      <ul style={{ margin: 0, paddingLeft: '1.25em' }}>
        {items.map((item, index) => (
          <li key={index}>
            {item.component && <strong>{item.component}: </strong>}
            {t('disagreement.live')} “{item.live}”
            {item.liveSince && (
              <>
                {' '}
                (<RelativeTime at={item.liveSince} form="ago" />)
              </>
            )}
            , {t('disagreement.velaCore')} “{item.velaCore}”
            {item.velaCoreSince && (
              <>
                {' '}
                (<RelativeTime at={item.velaCoreSince} form="ago" />)
              </>
            )}
          </li>
        ))}
      </ul>
      {t('disagreement.hint')}
    </Notice>
  );
}
