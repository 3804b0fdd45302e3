import type { Route } from '../kit/index.ts';
import { forbidden, notFound } from './answers.ts';
import { changePicture } from './picture-route.ts';
import { type EntityHandler, getRow, listRows, readSchema } from './read-routes.ts';
import type { HrCloudCall, HrCloudState } from './state.ts';
import { createTask } from './task-route.ts';
import { createRows, updateRows, upsertRows } from './write-routes.ts';

/**
 * How a route is known: from the vendor (`documented`), from third parties who use it (`observed`), or from neither
 * (`assumed`): then it is what the vendor's other objects do.
 */
export type HrCloudRoute = Route<HrCloudState> & { known: 'documented' | 'observed' | 'assumed' };

const help = (article: string) => `https://support.hrcloud.com/help-center/${article}`;
const connectors =
  'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/custom-connectors/HR%20Cloud/apiDefinition.swagger.json';
const stackOne = 'https://docs.stackone.com/connectors/hrcloud/guides/link-account/api-key';
const unified = 'https://docs.unified.to/integrations/hrcloud';

/** A route of the table below: `GET /xEmployee/:id` reads like the vendor's own lists of endpoints. */
const route = (known: HrCloudRoute['known'], endpoint: string, docs: string, handle: EntityHandler): HrCloudRoute => {
  const [method, path = ''] = endpoint.split(' ') as [Route<HrCloudState>['method'], string];
  const name = path.split('/')[1] ?? '';
  return {
    known,
    method,
    path: `/v1/cloud${path}`,
    docs,
    handle: (call) => {
      const entity = call.state.entities.get(name);
      return entity === undefined ? notFound(call) : handle(call, entity);
    },
  };
};

export const routes: readonly HrCloudRoute[] = [
  route('documented', 'GET /xEmployee', help('employee-obj-overview'), listRows),
  route('documented', 'GET /xEmployee/:id', help('employee-obj-overview'), getRow),
  route('documented', 'POST /xEmployee', help('employee-post'), createRows),
  route('documented', 'PUT /xEmployee', help('employee-put'), updateRows),
  route('documented', 'PUT /xEmployee/Picture', help('employee-put'), changePicture),
  route('assumed', 'PUT /xEmployee/Upsert', 'https://help.hrcloud.com/api/#/employee#PUT_employee_upsert', upsertRows),
  route('documented', 'GET /xDepartment', help('department'), listRows),
  route('documented', 'GET /xDepartment/:id', help('department'), getRow),
  route('documented', 'POST /xDepartment', help('department'), createRows),
  route('documented', 'PUT /xDepartment', help('department'), updateRows),
  route('documented', 'GET /xDivision', help('division'), listRows),
  route('documented', 'GET /xDivision/:id', help('division'), getRow),
  route('documented', 'POST /xDivision', help('object-format'), createRows),
  route('documented', 'PUT /xDivision', help('division'), updateRows),
  route('documented', 'GET /xLocation', help('location'), listRows),
  route('documented', 'GET /xLocation/:id', help('location'), getRow),
  route('documented', 'POST /xLocation', help('location'), createRows),
  route('documented', 'PUT /xLocation', help('location'), updateRows),
  route('documented', 'GET /xPosition', connectors, listRows),
  route('assumed', 'GET /xPosition/:id', connectors, getRow),
  route('assumed', 'POST /xPosition', connectors, createRows),
  route('assumed', 'PUT /xPosition', connectors, updateRows),
  route('documented', 'GET /xEmploymentStatus', connectors, listRows),
  route('assumed', 'GET /xEmploymentStatus/:id', connectors, getRow),
  route('observed', 'GET /xEmploymentType', stackOne, listRows),
  route('assumed', 'GET /xEmploymentType/:id', stackOne, getRow),

  route('documented', 'GET /xTask', help('tasks-1'), listRows),
  route('documented', 'GET /xTask/:id', help('tasks-1'), getRow),
  route('observed', 'POST /xTask/Portal', 'https://help.hrcloud.com/api/#/task#POST_tasks', createTask),
  route('assumed', 'PUT /xTask', help('tasks-1'), updateRows),

  route('documented', 'GET /xApplicant', help('pp'), listRows),
  route('documented', 'GET /xApplicant/:id', help('pp'), getRow),
  route('assumed', 'POST /xApplicant', unified, createRows),
  route('assumed', 'PUT /xApplicant', unified, updateRows),
  route('assumed', 'PUT /xApplicant/Upsert', unified, upsertRows),
  route('assumed', 'GET /xApplicantStatus', help('pp'), listRows),
  route('assumed', 'GET /xApplicantStatus/:id', help('pp'), getRow),
  route('assumed', 'GET /xJob', help('pp'), listRows),
  route('assumed', 'GET /xJob/:id', help('pp'), getRow),

  route('assumed', 'GET /xTimeOffType', stackOne, listRows),
  route('assumed', 'GET /xTimeOffRequest', stackOne, listRows),
  route('assumed', 'GET /xTimeOffRequest/:id', stackOne, getRow),
  route('assumed', 'POST /xTimeOffRequest', stackOne, createRows),
  route('assumed', 'PUT /xTimeOffRequest', stackOne, updateRows),
  route('assumed', 'GET /xTimeOffBalance', stackOne, listRows),
  route('assumed', 'GET /xKudos', stackOne, listRows),
  route('assumed', 'POST /xKudos', stackOne, createRows),
  {
    known: 'documented',
    method: 'GET',
    path: '/v1/Meta/:entity',
    docs: help('employee-obj-overview'),
    handle: readSchema,
  },
];

/**
 * A method that an object does not take is refused like a missing right; everything else is not there.
 *
 * @see https://support.hrcloud.com/help-center/response-message
 */
export const unknownRoute = (call: HrCloudCall): Response => {
  const [, , , name = '', ...rest] = call.path.split('/');
  const entity = call.path.startsWith('/v1/cloud/') ? call.state.entities.get(name) : undefined;
  const isObjectPath = entity !== undefined && entity.isLookupOnly !== true && rest.length <= 1;
  const isHidden = entity?.isGuess === true && call.environment.switchValue('hasTimeOffObjects') !== true;
  return isObjectPath && !isHidden && call.method !== 'GET' ? forbidden() : notFound(call);
};
