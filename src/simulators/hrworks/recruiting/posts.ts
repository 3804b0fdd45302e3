import type { Company, Position } from '../../company/index.ts';
import { establishmentId } from '../organization/establishments.ts';
import { unitUuid, uuidOfDepartment } from '../organization/units.ts';
import { renderBaseData } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import type { WireRecord } from '../wire/records.ts';

/** A job that is advertised. */
export type Post = {
  uuid: string;
  key: string;
  title: string;
  description: string;
  unitUuid: string;
  establishmentId: string;
  postedOn: string | undefined;
};

/** The seats of the seed's plan that nobody sits in. */
export const postsOf = ({ positions, jobs }: Company): Post[] =>
  positions
    .filter(({ status }) => status === 'vacant')
    .map((position: Position, index) => {
      const job = jobs.find(({ id }) => id === position.jobId);
      return {
        uuid: unitUuid(0).replace('9a01', '9a02').slice(0, -2) + String(index + 1).padStart(2, '0'),
        key: String(index + 1),
        title: job?.title ?? position.jobId,
        description: job?.description ?? '',
        unitUuid: uuidOfDepartment(position.departmentId),
        establishmentId: establishmentId(position.siteId),
        postedOn: position.postedOn ?? undefined,
      };
    });

/** Nothing is published before its day. */
export const isPublished = ({ postedOn }: Post): boolean => postedOn !== undefined;

const offerOf = ({ state }: HrworksCall, post: Post): WireRecord => ({
  id: post.key,
  displayName: post.title,
  description: post.description,
  permanentEstablishments: state.establishments.filter(({ id }) => id === post.establishmentId),
  placeOfWorkType: 'On site',
  placeOfWorkTypeKey: 'onsite',
  employmentContract: 'Permanent employment',
  employmentContractKey: 'permanentEmployment',
  careerLevel: 'Professional',
  careerLevelKey: 'professional',
  workingTimeModel: 'Full time',
  workingTimeModelKey: 'fullTime',
  publicationDate: post.postedOn,
  priority: 0,
  isActive: isPublished(post),
});

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Post */
export const renderPost = (call: HrworksCall, post: Post): WireRecord => {
  const [contact] = call.environment.roster.all();
  return {
    uuid: post.uuid,
    key: post.key,
    name: post.title,
    displayName: post.title,
    organizationUnitUuid: post.unitUuid,
    organizationUnitNumber: call.state.units.find(({ uuid }) => uuid === post.unitUuid)?.number,
    contactInformation: { contactPerson: contact && renderBaseData(call, contact) },
    scopeOfActivities: 'Not specified',
    scopeOfActivitiesKey: 'notSpecified',
    isActive: isPublished(post),
    postDescriptions: { introduction: { title: post.title, description: post.description } },
    postOffers: [offerOf(call, post)],
    howDidYouHearAboutUsOptions: { en: ['Web site'], de: ['Webseite'] },
  };
};
