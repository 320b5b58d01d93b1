import { useState } from 'react';
import {
  kubevelaManifestReadPermission,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  LiveState,
  Quiet,
  useT,
  type DefinitionDiff,
} from '@velastage/plugin-kubevela-react';
import { Disclosure } from '../common/Disclosure';
import type { Comparison } from './comparison';
import { useDefinitionDiff } from './useRevisions';
import { YamlDiff } from './yaml/YamlDiff';

/** What the text of a changed definition was and is, one click away. */
export function DefinitionChange(props: {
  instance: InstanceRef;
  instanceKey: string;
  comparison: Comparison;
  definition: string;
}) {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      open={isOpen}
      onToggle={setOpen}
      summary={t('revisions.definition.show')}
    >
      {isOpen && <Text {...props} />}
    </Disclosure>
  );
}

function Text(props: Parameters<typeof DefinitionChange>[0]) {
  const { instance, instanceKey, comparison, definition } = props;
  const { t } = useT();
  const query = useDefinitionDiff(
    instance,
    instanceKey,
    comparison,
    definition,
  );
  return (
    <LiveState
      query={query}
      permission={kubevelaManifestReadPermission.name}
      skeleton={[160]}
    >
      {({ from, to }: DefinitionDiff) =>
        from.yaml !== undefined && to.yaml !== undefined ? (
          <YamlDiff from={from.yaml} to={to.yaml} split={false} />
        ) : (
          <Quiet>
            {t(
              from.yaml === undefined
                ? 'revisions.definition.lostBefore'
                : 'revisions.definition.lostAfter',
            )}
          </Quiet>
        )
      }
    </LiveState>
  );
}
