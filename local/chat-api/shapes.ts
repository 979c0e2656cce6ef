/** The messages of the Chat API as its reference lists them: which fields a body or query may have. */
import type { Fields } from './wire';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const number = { type: 'number' } as const;
const ignored = { type: 'any' } as const;

export const SPACE_TYPES = ['SPACE', 'GROUP_CHAT', 'DIRECT_MESSAGE'] as const;
export const ROLES = ['ROLE_MEMBER', 'ROLE_ASSISTANT_MANAGER', 'ROLE_MANAGER'] as const;
export const PERMISSIONS = [
  'manageMembersAndGroups',
  'modifySpaceDetails',
  'toggleHistory',
  'useAtMentionAll',
  'manageApps',
  'manageWebhooks',
  'postMessages',
  'replyMessages',
] as const;

const PERMISSION_SETTING: Fields = {
  managersAllowed: flag,
  assistantManagersAllowed: flag,
  membersAllowed: flag,
};

/** `Space`, output-only fields included: clients send back what they got. */
export const SPACE: Fields = {
  name: text,
  type: ignored,
  spaceType: {
    type: 'enum',
    name: 'Space.SpaceType',
    values: ['SPACE_TYPE_UNSPECIFIED', ...SPACE_TYPES],
  },
  singleUserBotDm: flag,
  threaded: ignored,
  displayName: text,
  externalUserAllowed: flag,
  spaceThreadingState: {
    type: 'enum',
    name: 'Space.SpaceThreadingState',
    values: [
      'SPACE_THREADING_STATE_UNSPECIFIED',
      'THREADED_MESSAGES',
      'GROUPED_MESSAGES',
      'UNTHREADED_MESSAGES',
    ],
  },
  spaceDetails: { type: 'message', fields: { description: text, guidelines: text } },
  spaceHistoryState: {
    type: 'enum',
    name: 'HistoryState',
    values: ['HISTORY_STATE_UNSPECIFIED', 'HISTORY_OFF', 'HISTORY_ON'],
  },
  importMode: flag,
  createTime: ignored,
  lastActiveTime: ignored,
  adminInstalled: ignored,
  membershipCount: ignored,
  accessSettings: { type: 'message', fields: { accessState: ignored, audience: text } },
  spaceUri: ignored,
  importModeExpireTime: ignored,
  customer: ignored,
  predefinedPermissionSettings: {
    type: 'enum',
    name: 'Space.PredefinedPermissionSettings',
    values: [
      'PREDEFINED_PERMISSION_SETTINGS_UNSPECIFIED',
      'COLLABORATION_SPACE',
      'ANNOUNCEMENT_SPACE',
    ],
  },
  permissionSettings: {
    type: 'message',
    fields: Object.fromEntries(
      PERMISSIONS.map((name) => [name, { type: 'message', fields: PERMISSION_SETTING }]),
    ),
  },
};

/** `Membership`. */
export const MEMBERSHIP: Fields = {
  name: text,
  state: ignored,
  role: {
    type: 'enum',
    name: 'Membership.MembershipRole',
    values: ['MEMBERSHIP_ROLE_UNSPECIFIED', ...ROLES],
  },
  createTime: ignored,
  deleteTime: ignored,
  member: {
    type: 'message',
    fields: {
      name: text,
      displayName: ignored,
      domainId: ignored,
      type: { type: 'enum', name: 'User.Type', values: ['TYPE_UNSPECIFIED', 'HUMAN', 'BOT'] },
      isAnonymous: ignored,
    },
  },
  groupMember: { type: 'message', fields: { name: text } },
};

/** `SetUpSpaceRequest`. */
export const SET_UP_SPACE: Fields = {
  space: { type: 'message', fields: SPACE },
  requestId: text,
  memberships: { type: 'list', of: { type: 'message', fields: MEMBERSHIP } },
};

/** `Message`: of what a person may post only the text matters; cards are for apps. */
export const MESSAGE: Fields = {
  name: text,
  sender: ignored,
  createTime: ignored,
  lastUpdateTime: ignored,
  deleteTime: ignored,
  text,
  formattedText: ignored,
  cards: ignored,
  cardsV2: ignored,
  annotations: ignored,
  thread: ignored,
  space: ignored,
  fallbackText: ignored,
  actionResponse: ignored,
  argumentText: ignored,
  slashCommand: ignored,
  attachment: ignored,
  matchedUrl: ignored,
  threadReply: ignored,
  clientAssignedMessageId: ignored,
  emojiReactionSummaries: ignored,
  privateMessageViewer: ignored,
  deletionMetadata: ignored,
  quotedMessageMetadata: ignored,
  attachedGifs: ignored,
  accessoryWidgets: ignored,
};

/** Query parameters of the methods, without those every Google method has. */
export const QUERIES = {
  none: {},
  createSpace: { requestId: text },
  listSpaces: { pageSize: number, pageToken: text, filter: text },
  updateSpace: { updateMask: text },
  findDirectMessage: { name: text },
  listMembers: {
    pageSize: number,
    pageToken: text,
    filter: text,
    showGroups: flag,
    showInvited: flag,
  },
  updateMember: { updateMask: text },
  createMessage: {
    messageId: text,
    requestId: text,
    messageReplyOption: text,
    threadKey: text,
  },
  listMessages: {
    pageSize: number,
    pageToken: text,
    filter: text,
    orderBy: text,
    showDeleted: flag,
  },
  lookupGroup: { 'groupKey.id': text, 'groupKey.namespace': text },
} as const satisfies Record<string, Fields>;
