import { useIsMutating } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResultOf } from '../../../contract/api';
import type { ColumnMapping, TableSeparator } from '../../../contract/fact-interchange';
import { callHost } from '../../host/call-host';
import { useRequest } from '../../host/requests';
import { sendFile } from '../../host/send-file';
import { type TaskProgress, useTasks } from '../../workbench/use-tasks';

export type TablePreview = ResultOf<'facts.previewCsv'>;

/** How the person says that the table is written; what they leave open is guessed. */
export interface TableForm {
  readonly separator?: TableSeparator;
  readonly encoding?: string;
  readonly hasHeadings?: boolean;
}

/** A table on its way in: its file, how it is read, and what would become of it. */
export interface TableFile {
  readonly file: File | undefined;
  readonly uploadId: string | undefined;
  readonly form: TableForm;
  /** While it is read in another way, as it was before. */
  readonly preview: TablePreview | undefined;
  readonly hasStatement: boolean;
  readonly skipsDuplicates: boolean;
  /** What is shown is not, or no longer, what would be taken in. */
  readonly isReading: boolean;
  readonly progress: TaskProgress | undefined;
  readonly failure: Error | null;
  choose(file: File): void;
  /** Sends the same file again: it waited for too long, or could not be read. */
  resend(): void;
  forget(): void;
  cancel(): void;
  /** Read in another way, the columns are others: what was said of them is forgotten. */
  read(form: TableForm): void;
  map(mapping: ColumnMapping): void;
  skipDuplicates(skips: boolean): void;
}

export function useTableFile(): TableFile {
  const [taskId] = useState(() => crypto.randomUUID());
  const [file, setFile] = useState<File>();
  const [uploadId, setUploadId] = useState<string>();
  const [form, setForm] = useState<TableForm>({});
  const [mapping, setMapping] = useState<ColumnMapping>();
  const [skipsDuplicates, skipDuplicates] = useState(true);
  const [sendFailure, setSendFailure] = useState<Error | null>(null);
  const sending = useRef(new AbortController());
  const [former, setFormer] = useState<TablePreview>();
  // Each part that an import writes would have the table read again.
  const isImporting = useIsMutating({ mutationKey: ['facts.importCsv'] }) > 0;
  const { data, error, isFetching } = useRequest(
    'facts.previewCsv',
    { uploadId: uploadId ?? '', taskId, ...form, ...(mapping === undefined ? {} : { mapping: [...mapping] }) },
    { isEnabled: uploadId !== undefined && !isImporting },
  );
  useEffect(() => {
    if (data !== undefined) setFormer(data);
  }, [data]);
  const progress = useTasks((state) => state.tasks[taskId]);
  const preview = uploadId === undefined || error !== null ? undefined : (data ?? former);

  const cancel = useCallback(() => {
    sending.current.abort();
    void callHost('tasks.cancel', { taskId }).catch(() => undefined);
  }, [taskId]);

  const choose = useCallback(
    (chosen: File) => {
      cancel();
      const controller = new AbortController();
      sending.current = controller;
      setFile(chosen);
      setUploadId(undefined);
      setForm({});
      setMapping(undefined);
      setFormer(undefined);
      setSendFailure(null);
      sendFile(chosen, { signal: controller.signal }).then(
        (sent) => {
          if (!controller.signal.aborted) setUploadId(sent.uploadId);
        },
        (failure: unknown) => {
          if (!controller.signal.aborted && failure instanceof Error) setSendFailure(failure);
        },
      );
    },
    [cancel],
  );

  const forget = useCallback(() => {
    cancel();
    setFile(undefined);
    setUploadId(undefined);
    setSendFailure(null);
  }, [cancel]);

  return {
    file,
    uploadId,
    form,
    preview,
    hasStatement: preview?.mapping.includes('statement') === true,
    skipsDuplicates,
    isReading:
      file !== undefined &&
      sendFailure === null &&
      (uploadId === undefined || isFetching || (data === undefined && error === null)),
    progress,
    failure: sendFailure ?? (uploadId === undefined ? null : error),
    choose,
    resend: () => {
      if (file !== undefined) choose(file);
    },
    forget,
    cancel,
    read(next) {
      setForm(next);
      setMapping(undefined);
    },
    map: setMapping,
    skipDuplicates,
  };
}
