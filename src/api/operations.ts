import { deleteAccount } from './accounts/delete-account.ts';
import { getAccountMeta } from './accounts/get-account-meta.ts';
import { getAccount } from './accounts/get-account.ts';
import { getAccountErasure } from './accounts/get-erasure.ts';
import { listAccounts } from './accounts/list-accounts.ts';
import { countAccounts, searchAccounts } from './accounts/search-accounts.ts';
import { resumeAccount, suspendAccount } from './accounts/suspend-account.ts';
import { updateAccount } from './accounts/update-account.ts';
import { listActions } from './actions/list-actions.ts';
import { rpcAction } from './actions/rpc.ts';
import { authenticateConnectSession } from './connect-sessions/authenticate-connect-session.ts';
import { getApiKey, listApiKeys } from './api-keys/read-api-keys.ts';
import { createApiKey, revokeApiKey, rotateApiKey, updateApiKey } from './api-keys/write-api-keys.ts';
import { exportAuditLog, listAuditLog, verifyAuditLog } from './audit/audit-log.ts';
import { createConnectSession } from './connect-sessions/create-connect-session.ts';
import { listAuthConfigs, listConnectorProfiles } from './connector-profiles/list-profiles.ts';
import {
  createConnectorProfile,
  deleteConnectorProfile,
  getConnectorProfile,
  updateConnectorProfile,
} from './connector-profiles/manage-profiles.ts';
import { getConnectorMeta } from './connectors/get-connector.ts';
import { listConnectorsMeta } from './connectors/list-connectors.ts';
import { getCoverage } from './coverage/get-coverage.ts';
import { giveHubFeedback } from './guide-feedback/give-feedback.ts';
import { listGuideFeedback } from './guide-feedback/list-feedback.ts';
import { downloadDocument } from './hris/download-document.ts';
import { getWrite } from './hris/get-write.ts';
import { listRequirements } from './hris/list-requirements.ts';
import { fieldMappingOperations } from './field-mappings/field-mapping-operations.ts';
import { hrisReads } from './hris/reads.ts';
import { hrisWrites } from './hris/writes.ts';
import { cancelConnectionAttempt, chooseForConnectionAttempt, getConnectionAttempt } from './hub/connection-attempt.ts';
import { createConnectionAttempt } from './hub/create-connection-attempt.ts';
import { createHubAccount } from './hub/create-account.ts';
import { exchangeLink } from './hub/exchange-link.ts';
import { finishHubSetup } from './hub/finish-setup.ts';
import { getHubAccount } from './hub/get-account.ts';
import { getHubFieldMappings, putHubFieldMappings } from './hub/field-mappings.ts';
import { getHubIntegration } from './hub/get-integration.ts';
import { getHubSettings } from './hub/get-settings.ts';
import { listHubIntegrations } from './hub/list-integrations.ts';
import { updateHubAccount } from './hub/update-account.ts';
import { externalTrigger } from './inbound/external-trigger.ts';
import { getHubWebhookSecret } from './inbound/get-webhook-secret.ts';
import { putHubWebhookSecret } from './inbound/put-webhook-secret.ts';
import { getActionLog } from './logs/get-action-log.ts';
import { getLog } from './logs/get-log.ts';
import { listLogs } from './logs/list-logs.ts';
import { listPlatformLogs } from './logs/list-platform-logs.ts';
import { listStepLogs } from './logs/list-step-logs.ts';
import { getLogSettings, updateLogSettings } from './logs/log-settings.ts';
import type { Operation } from './operation.ts';
import { proxyRequestOperation } from './proxy/proxy-request.ts';
import { inviteMember, listMembers, removeMember, updateMember } from './people/members.ts';
import { createProject, listProjects, updateProject } from './people/projects.ts';
import { acceptInvitation, getMe, signIn, signOut, updateMe } from './people/signing-in.ts';
import { getAccountPreflight } from './preflight/get-preflight.ts';
import { runAccountPreflight } from './preflight/run-preflight.ts';
import { runHubPreflight } from './preflight/run-hub-preflight.ts';
import { getAccountSharing } from './sharing/get-account-sharing.ts';
import { getHubSharing, putHubSharing } from './sharing/hub-sharing.ts';
import { getLiveness, getReadiness } from './platform/health.ts';

/** Every operation of the HTTP API. Routes, authorization, OpenAPI and coverage are derived from this list. */
export const operations: readonly Operation[] = [
  createConnectSession,
  authenticateConnectSession,
  listAccounts,
  searchAccounts,
  countAccounts,
  getAccount,
  getAccountErasure,
  updateAccount,
  deleteAccount,
  suspendAccount,
  resumeAccount,
  getAccountMeta,
  runAccountPreflight,
  getAccountPreflight,
  getAccountSharing,
  listApiKeys,
  createApiKey,
  getApiKey,
  updateApiKey,
  revokeApiKey,
  rotateApiKey,
  listAuditLog,
  exportAuditLog,
  verifyAuditLog,
  listProjects,
  createProject,
  updateProject,
  listMembers,
  inviteMember,
  updateMember,
  removeMember,
  acceptInvitation,
  signIn,
  signOut,
  getMe,
  updateMe,
  listConnectorsMeta,
  getConnectorMeta,
  listConnectorProfiles,
  createConnectorProfile,
  getConnectorProfile,
  updateConnectorProfile,
  deleteConnectorProfile,
  listAuthConfigs,
  getCoverage,
  listGuideFeedback,
  listActions,
  rpcAction,
  proxyRequestOperation,
  listLogs,
  listStepLogs,
  getLog,
  getActionLog,
  listPlatformLogs,
  getLogSettings,
  updateLogSettings,
  listRequirements,
  getWrite,
  ...hrisReads,
  ...hrisWrites,
  downloadDocument,
  ...fieldMappingOperations,
  exchangeLink,
  getHubSettings,
  listHubIntegrations,
  getHubIntegration,
  getHubAccount,
  createHubAccount,
  updateHubAccount,
  finishHubSetup,
  getHubFieldMappings,
  putHubFieldMappings,
  createConnectionAttempt,
  getConnectionAttempt,
  cancelConnectionAttempt,
  chooseForConnectionAttempt,
  runHubPreflight,
  getHubSharing,
  putHubSharing,
  giveHubFeedback,
  getHubWebhookSecret,
  putHubWebhookSecret,
  externalTrigger,
  getLiveness,
  getReadiness,
];
