import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import { kubevelaApplicationCreatePermission } from '@velastage/plugin-kubevela-common';
import {
  Quiet,
  useCreateTargets,
  useT,
} from '@velastage/plugin-kubevela-react';
import { useOptionalRoute } from '../common/useOptionalRoute';
import { OperationButton } from '../operations/OperationButton';
import { newApplicationRouteRef } from '../routes';

/** Leads to the page that creates an Application, or says why the person cannot. */
export function NewApplicationButton() {
  const { t } = useT();
  const to = useOptionalRoute(newApplicationRouteRef)?.();
  const { data } = useCreateTargets();
  const [asked, setAsked] = useState(false);
  if (!to) {
    return null;
  }
  // While it is not known the page itself says it.
  const isRefused = data && !data.items.some(({ allowed }) => allowed);
  if (isRefused) {
    const refusal =
      data.items.length > 0
        ? t('wizard.open.denied', {
            permission: kubevelaApplicationCreatePermission.name,
          })
        : t('wizard.noPlaces');
    return (
      <div>
        <OperationButton
          icon={<AddIcon aria-hidden />}
          text={t('wizard.open')}
          refusal={refusal}
          onClick={() => {}}
          onRefused={() => setAsked(true)}
        />
        {asked && <Quiet role="status">{refusal}</Quiet>}
      </div>
    );
  }
  return (
    <Button
      component={RouterLink}
      // It is a link, and the button's role would hide that.
      role={undefined}
      to={to}
      size="small"
      variant="outlined"
      color="primary"
      startIcon={<AddIcon aria-hidden />}
      style={{ textTransform: 'none' }}
    >
      {t('wizard.open')}
    </Button>
  );
}
