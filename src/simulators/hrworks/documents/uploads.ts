import type { Route } from '../../kit/index.ts';
import type { PermissionName } from '../permissions.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import { send } from '../webhooks/deliver.ts';
import { Refusal } from '../wire/errors.ts';
import { renderJob, startJob } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { readParameters, required, text } from '../wire/parameters.ts';
import { isRecord, readBody } from '../wire/records.ts';
import { downloadUrl } from './downloads.ts';

/** Who is told when the file has arrived. */
type Callback = { url: string; headers: Record<string, string> };

const callbackIn = (body: unknown): Callback | undefined => {
  const webhook = isRecord(body) && isRecord(body.webhook) ? body.webhook : undefined;
  if (typeof webhook?.url !== 'string') return undefined;
  const headers = Object.entries(isRecord(webhook.headers) ? webhook.headers : {});
  return { url: webhook.url, headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])) };
};

/** The file is the body; or it lies at `url`, and the body may say whom to tell. */
const readUpload = async (call: HrworksCall) => {
  const { fileName, url } = readParameters(call.query, { fileName: required(text), url: text });
  const mimeType = call.headers.get('content-type') ?? 'application/octet-stream';
  const isJson = mimeType.includes('json');
  const callback = isJson ? callbackIn(await readBody(call)) : undefined;
  const content = isJson ? new Uint8Array() : await call.bytes();
  if (url === undefined && content.length === 0)
    throw new Refusal('MissingParameterError', 'Neither a file nor the parameter url was sent.');
  return { file: { fileName, mimeType: isJson ? 'application/octet-stream' : mimeType, content }, callback };
};

/** What an upload belongs to; refuses before the job when it is not there. */
type Keep = (call: HrworksCall) => (fileId: string, fileName: string) => void;

/**
 * A file upload: a job whose result is the link to the file. What `url` points to is not fetched: the simulator reaches
 * no other host.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/FileUploadRequestResponse
 */
export const uploadRoute = (
  path: string,
  permission: PermissionName,
  jobGroup: string,
  keep: Keep,
): Route<HrworksState> =>
  operation('POST', path, permission, async (call) => {
    const keepFile = keep(call);
    const { file, callback } = await readUpload(call);
    return startJob(
      call,
      jobGroup,
      () => {
        call.state.lastFileNumber += 1;
        const fileId = `upload-${call.state.lastFileNumber}`;
        call.state.files.set(fileId, file);
        keepFile(fileId, file.fileName);
        return { responseType: 'FileUploadRequestResponse', result: downloadUrl(call, fileId) };
      },
      (job) => {
        if (callback === undefined) return;
        const body = JSON.stringify(renderJob(job, call.environment.switchValue('jobResultStatus')));
        void send(callback.url, { body, headers: callback.headers });
      },
    );
  });
