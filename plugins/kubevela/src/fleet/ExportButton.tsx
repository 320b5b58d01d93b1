import { useEffect, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import GetAppIcon from '@material-ui/icons/GetApp';
import { errorText, useT } from '@velastage/plugin-kubevela-react';
import { download } from '../common/download';
import type { FleetPage } from './FleetFrame';

/** Reads all that the filters let through, not only what is on the screen, and offers it as a file. */
export function ExportButton<Row>(props: {
  readAll(
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<FleetPage<Row>>;
  toCsv(rows: Row[]): string;
  fileName?: string;
}) {
  const { readAll, toCsv, fileName = 'kubevela-applications.csv' } = props;
  const { t } = useT();
  const abort = useRef<AbortController>();
  const [progress, setProgress] = useState<number>();
  const [error, setError] = useState<unknown>();
  useEffect(() => () => abort.current?.abort(), []);

  const run = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setError(undefined);
    setProgress(0);
    try {
      const rows: Row[] = [];
      let cursor: string | undefined;
      do {
        const page = await readAll(cursor, controller.signal);
        rows.push(...page.items);
        cursor = page.nextCursor;
        setProgress(rows.length);
      } while (cursor && !controller.signal.aborted);
      download(fileName, 'text/csv', toCsv(rows));
    } catch (failure) {
      if (!controller.signal.aborted) {
        setError(failure);
      }
    }
    setProgress(undefined);
  };

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<GetAppIcon />}
        disabled={progress !== undefined}
        onClick={run}
        style={{ textTransform: 'none' }}
      >
        {progress === undefined
          ? t('fleet.export')
          : `${t('fleet.exporting')} ${progress}`}
      </Button>
      {error !== undefined && (
        <Typography variant="body2" color="error" role="alert">
          {t('fleet.exportFailed', { message: errorText(error) })}
        </Typography>
      )}
    </>
  );
}
