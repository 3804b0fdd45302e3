import { expenseReportsPerPage, peoplePerPage } from './limits.ts';
import { identifierOf } from './people/identity.ts';
import { askedPeople } from './people/routes.ts';
import type { HrworksCall } from './state.ts';
import { Refusal } from './wire/errors.ts';
import { spanParameters, spansOf } from './wire/intervals.ts';
import { operation } from './wire/operation.ts';
import { answerPage } from './wire/paging.ts';
import { flag, readParameters, someOf, texts } from './wire/parameters.ts';

/** Nobody of the seed company travels: each person has each interval, with nothing in it. */
const emptyList = (listName: string, size: number, statuses: readonly string[]) => (call: HrworksCall) => {
  const { people, type, page } = askedPeople(call);
  const spans = spansOf(readParameters(call.query, spanParameters));
  readParameters(call.query, { statusFilter: someOf(statuses) });
  return answerPage(call, people, { page, size }, (rows) =>
    Object.fromEntries(
      rows.map((person) => [identifierOf(call, person, type), spans.map((span) => ({ ...span, [listName]: [] }))]),
    ),
  );
};

const unknown = (what: string) => (): never => {
  throw new Refusal('InvalidParameterError', `The ${what} does not exist.`);
};

const reportStatuses = 'editing editingComplete validatedOk validatedNotOk accountingOk completed archived'.split(' ');
const requestStatuses = ['editing', 'applied', 'validatedOk', 'validatedNotOk'];

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/ReceiptType */
const receiptTypes = {
  DEU: [
    {
      name: 'Hotel',
      category: 'hotel',
      key: 'HOTEL',
      receiptTypeDeduction: 0,
      isZeroAmountAllowed: false,
      isCancellationReceipt: false,
      isActive: true,
      receiptTypeAccounts: [{ accountNumber: '4666', vatPercentage: '7', purpose: 'primaryAccount' }],
    },
  ],
};
const categories =
  'hotelWithAncillaryServices hotel gift defaultReceipt businessEntertainmentSeparateDrinks businessEntertainment'.split(
    ' ',
  );

const listReceiptTypes = ({ query }: HrworksCall): unknown => {
  const asked = readParameters(query, { countryCodes: texts, onlyActive: flag(true), categories: someOf(categories) });
  return {
    receiptTypes: Object.fromEntries(
      Object.entries(receiptTypes)
        .filter(([country]) => asked.countryCodes?.includes(country) ?? true)
        .map(([country, types]) => [
          country,
          types.filter(({ category }) => asked.categories?.includes(category) ?? true),
        ]),
    ),
  };
};

const permission = 'travel-expenses:read';
export const travelRoutes = [
  operation(
    'GET',
    '/travel-expenses/expense-reports',
    permission,
    emptyList('expenseReports', expenseReportsPerPage, reportStatuses),
  ),
  operation('GET', '/travel-expenses/expense-reports/:number', permission, unknown('expense report')),
  operation(
    'GET',
    '/travel-expenses/travel-requests',
    permission,
    emptyList('travelRequests', peoplePerPage, requestStatuses),
  ),
  operation('GET', '/travel-expenses/travel-requests/:number', permission, unknown('travel request')),
  operation('GET', '/travel-expenses/receipt-types', permission, listReceiptTypes),
];
