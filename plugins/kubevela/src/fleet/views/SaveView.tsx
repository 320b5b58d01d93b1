import { useState } from 'react';
import { Quiet, useT } from '@velastage/plugin-kubevela-react';
import { NameForm } from './NameForm';

/** Keeps what is filtered, sorted and grouped now under a name; a name that is taken is replaced, and says so before. */
export function SaveView(props: {
  taken: string[];
  onSave(name: string): void;
}) {
  const { taken, onSave } = props;
  const { t } = useT();
  const [name, setName] = useState('');
  return (
    <>
      <Quiet>{t('fleet.views.saveHint')}</Quiet>
      <NameForm
        submit={t(
          taken.includes(name) ? 'fleet.views.replace' : 'fleet.views.save',
        )}
        onChange={setName}
        onSubmit={onSave}
      />
    </>
  );
}
