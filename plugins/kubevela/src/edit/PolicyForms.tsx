import { Quiet, useT } from '@velastage/plugin-kubevela-react';
import { PartForms, type PartFormsProps } from './PartForms';

/** The policies of an Application, each with its form. */
export function PolicyForms(props: PartFormsProps) {
  const { t } = useT();
  return (
    <>
      {props.value.length === 0 && (
        <Quiet>
          <p style={{ marginTop: 0 }}>{t('edit.policies.none')}</p>
        </Quiet>
      )}
      <PartForms
        {...props}
        kind="policy"
        path="spec.policies"
        labels={{
          add: t('edit.policies.add'),
          name: t('edit.policies.name'),
          unnamed: t('edit.policies.unnamed'),
        }}
      />
    </>
  );
}
