import { kubevelaApplicationCreatePermission } from '@velastage/plugin-kubevela-common';
import {
  Blank,
  KubevelaProvider,
  RequestError,
  Skeleton,
  useCreateTargets,
  useT,
  useUrlState,
} from '@velastage/plugin-kubevela-react';
import BlockIcon from '@material-ui/icons/Block';
import { Stack } from '../common/Stack';
import { BackLink } from '../application/BackLink';
import { ArrivalStage } from './ArrivalStage';
import { createdInstance, createdText } from './createdInstance';
import { Wizard } from './Wizard';

/** In the address, so that a reload still shows how it gets on. */
const CREATED = 'created';

/** The page that creates an Application and shows it becoming healthy. */
export function WizardPage() {
  return (
    <KubevelaProvider>
      <Stack>
        <BackLink />
        <Stage />
      </Stack>
    </KubevelaProvider>
  );
}

function Stage() {
  const { t } = useT();
  const url = useUrlState();
  const { data, error, refetch } = useCreateTargets();
  const created = createdInstance(url.get(CREATED));
  if (created) {
    return (
      <ArrivalStage
        instance={created}
        onAnother={() => url.set({ [CREATED]: undefined })}
      />
    );
  }
  if (!data) {
    return error ? (
      <RequestError
        error={error}
        permission={kubevelaApplicationCreatePermission.name}
        onRetry={refetch}
      />
    ) : (
      <Skeleton heights={[36, 180, 240]} />
    );
  }
  if (!data.items.some(({ allowed }) => allowed)) {
    return (
      <Blank
        icon={<BlockIcon fontSize="inherit" />}
        title={t(data.items.length > 0 ? 'wizard.denied' : 'wizard.noPlaces')}
      >
        {data.items.length > 0 &&
          t('wizard.denied.text', {
            permission: <code>{kubevelaApplicationCreatePermission.name}</code>,
          })}
      </Blank>
    );
  }
  return (
    <Wizard
      onCreated={instance =>
        url.set({ step: undefined, [CREATED]: createdText(instance) })
      }
    />
  );
}
