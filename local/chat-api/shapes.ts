/** The messages of the Chat API as its reference lists them: which fields a body, a query or an answer may have. */
import type { Field, Fields } from './wire';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const number = { type: 'number' } as const;
const time = { type: 'time' } as const;
const ignored = { type: 'any' } as const;
const message = (fields: Fields): Field => ({ type: 'message', fields });
const list = (of: Field): Field => ({ type: 'list', of });
const enumeration = <Values extends Readonly<Record<string, number>>>(
  name: string,
  values: Values,
) => ({ type: 'enum', name, values }) as const;

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

// The numbers of enumerations are those of `google/chat/v1/*.proto`.

const MARKUP_SYNTAX = enumeration('MarkupSyntax', {
  MARKUP_SYNTAX_UNSPECIFIED: 0,
  MARKUP_SYNTAX_CHAT: 1,
  MARKUP_SYNTAX_MARKDOWN: 2,
});

const USER: Fields = {
  name: text,
  displayName: text,
  domainId: text,
  type: enumeration('User.Type', { TYPE_UNSPECIFIED: 0, HUMAN: 1, BOT: 2 }),
  isAnonymous: flag,
};

const PERMISSION_SETTING: Fields = {
  managersAllowed: flag,
  assistantManagersAllowed: flag,
  membersAllowed: flag,
};

const PRINCIPALS: Fields = {
  principals: list(message({ audience: message({ name: text }) })),
};

/** `Space`, output-only fields included: clients send back what they got. */
export const SPACE: Fields = {
  name: text,
  type: enumeration('Space.Type', { TYPE_UNSPECIFIED: 0, ROOM: 1, DM: 2 }),
  spaceType: enumeration('Space.SpaceType', {
    SPACE_TYPE_UNSPECIFIED: 0,
    SPACE: 1,
    GROUP_CHAT: 2,
    DIRECT_MESSAGE: 3,
  }),
  singleUserBotDm: flag,
  threaded: flag,
  displayName: text,
  externalUserAllowed: flag,
  spaceThreadingState: enumeration('Space.SpaceThreadingState', {
    SPACE_THREADING_STATE_UNSPECIFIED: 0,
    THREADED_MESSAGES: 2,
    GROUPED_MESSAGES: 3,
    UNTHREADED_MESSAGES: 4,
  }),
  spaceDetails: message({ description: text, guidelines: text }),
  spaceHistoryState: enumeration('HistoryState', {
    HISTORY_STATE_UNSPECIFIED: 0,
    HISTORY_OFF: 1,
    HISTORY_ON: 2,
  }),
  importMode: flag,
  createTime: time,
  lastActiveTime: time,
  adminInstalled: flag,
  membershipCount: message({ joinedDirectHumanUserCount: number, joinedGroupCount: number }),
  accessSettings: message({
    accessState: enumeration('Space.AccessSettings.AccessState', {
      ACCESS_STATE_UNSPECIFIED: 0,
      PRIVATE: 1,
      DISCOVERABLE: 2,
    }),
    audience: text,
    accessPermissionSettings: message({
      discoverSpaceSetting: message(PRINCIPALS),
      joinSpaceSetting: message(PRINCIPALS),
    }),
  }),
  customer: text,
  spaceUri: text,
  importModeExpireTime: time,
  predefinedPermissionSettings: enumeration('Space.PredefinedPermissionSettings', {
    PREDEFINED_PERMISSION_SETTINGS_UNSPECIFIED: 0,
    COLLABORATION_SPACE: 1,
    ANNOUNCEMENT_SPACE: 2,
  }),
  permissionSettings: message(
    Object.fromEntries(PERMISSIONS.map((name) => [name, message(PERMISSION_SETTING)])),
  ),
};

/** `Membership`. */
export const MEMBERSHIP: Fields = {
  name: text,
  state: enumeration('Membership.MembershipState', {
    MEMBERSHIP_STATE_UNSPECIFIED: 0,
    JOINED: 1,
    INVITED: 2,
    NOT_A_MEMBER: 3,
  }),
  role: enumeration('Membership.MembershipRole', {
    MEMBERSHIP_ROLE_UNSPECIFIED: 0,
    ROLE_MEMBER: 1,
    ROLE_MANAGER: 2,
    ROLE_ASSISTANT_MANAGER: 4,
  }),
  createTime: time,
  deleteTime: time,
  member: message(USER),
  groupMember: message({ name: text }),
  affiliation: enumeration('Membership.Affiliation', {
    AFFILIATION_UNSPECIFIED: 0,
    INTERNAL: 1,
    EXTERNAL: 2,
    MANAGED_EXTERNAL: 3,
  }),
};

/** `SetUpSpaceRequest`. */
export const SET_UP_SPACE: Fields = {
  space: message(SPACE),
  requestId: text,
  memberships: list(message(MEMBERSHIP)),
};

/** `Message`: of what a person may post only the text and its thread matter; cards are for apps. */
export const MESSAGE: Fields = {
  name: text,
  sender: message(USER),
  createTime: time,
  lastUpdateTime: time,
  deleteTime: time,
  text,
  formattedText: text,
  cards: ignored,
  cardsV2: ignored,
  annotations: ignored,
  thread: message({ name: text, threadKey: text }),
  space: message(SPACE),
  fallbackText: text,
  actionResponse: ignored,
  argumentText: text,
  slashCommand: ignored,
  attachment: ignored,
  matchedUrl: ignored,
  threadReply: flag,
  silent: flag,
  clientAssignedMessageId: text,
  emojiReactionSummaries: ignored,
  privateMessageViewer: message(USER),
  deletionMetadata: message({
    deletionType: enumeration('DeletionMetadata.DeletionType', {
      DELETION_TYPE_UNSPECIFIED: 0,
      CREATOR: 1,
      SPACE_OWNER: 2,
      ADMIN: 3,
      APP_MESSAGE_EXPIRY: 4,
      CREATOR_VIA_APP: 5,
      SPACE_OWNER_VIA_APP: 6,
      SPACE_MEMBER: 7,
    }),
  }),
  quotedMessageMetadata: ignored,
  attachedGifs: ignored,
  accessoryWidgets: ignored,
  markupSyntax: MARKUP_SYNTAX,
};

/** `Section` of somebody's own Chat. */
export const SECTION: Fields = {
  name: text,
  displayName: text,
  sortOrder: number,
  type: enumeration('Section.SectionType', {
    SECTION_TYPE_UNSPECIFIED: 0,
    CUSTOM_SECTION: 1,
    DEFAULT_DIRECT_MESSAGES: 2,
    DEFAULT_SPACES: 3,
    DEFAULT_APPS: 6,
  }),
};

const SECTION_ITEM: Fields = { name: text, space: text };

/** `SpaceNotificationSetting`: one person's, for one space. */
export const NOTIFICATION_SETTING: Fields = {
  name: text,
  notificationSetting: enumeration('SpaceNotificationSetting.NotificationSetting', {
    NOTIFICATION_SETTING_UNSPECIFIED: 0,
    ALL: 1,
    MAIN_CONVERSATIONS: 2,
    FOR_YOU: 3,
    OFF: 4,
  }),
  muteSetting: enumeration('SpaceNotificationSetting.MuteSetting', {
    MUTE_SETTING_UNSPECIFIED: 0,
    UNMUTED: 1,
    MUTED: 2,
  }),
};

/** `MessagePin`. */
export const MESSAGE_PIN: Fields = { name: text, message: text };

/** Bodies of methods that act on sections. */
export const SECTION_REQUESTS = {
  position: {
    sortOrder: number,
    relativePosition: enumeration('PositionSectionRequest.Position', {
      POSITION_UNSPECIFIED: 0,
      START: 1,
      END: 2,
    }),
  },
  move: { targetSection: text },
} as const satisfies Record<string, Fields>;

const DIRECTORY_PERSON = message({
  resourceName: text,
  names: list(message({ metadata: message({ primary: flag }), displayName: text })),
  emailAddresses: list(message({ metadata: message({ primary: flag }), value: text })),
});

/** What the methods answer that don't answer a resource. */
export const ANSWERS = {
  empty: {},
  spaces: { spaces: list(message(SPACE)), nextPageToken: text },
  foundSpaces: {
    spaces: list(message(SPACE)),
    nextPageToken: text,
    totalSize: number,
    results: list(message({ space: message(SPACE) })),
  },
  memberships: { memberships: list(message(MEMBERSHIP)), nextPageToken: text },
  messages: { messages: list(message(MESSAGE)), nextPageToken: text },
  messagePins: { messagePins: list(message(MESSAGE_PIN)), nextPageToken: text },
  sections: { sections: list(message(SECTION)), nextPageToken: text },
  section: { section: message(SECTION) },
  sectionItems: { sectionItems: list(message(SECTION_ITEM)), nextPageToken: text },
  sectionItem: { sectionItem: message(SECTION_ITEM) },
  groupName: { name: text },
  people: {
    responses: list(
      message({
        requestedResourceName: text,
        httpStatusCode: number,
        person: DIRECTORY_PERSON,
      }),
    ),
  },
  directoryPeople: { people: list(DIRECTORY_PERSON), nextPageToken: text, totalSize: number },
} as const satisfies Record<string, Fields>;

const paged = { pageSize: number, pageToken: text };
const admin = { useAdminAccess: flag };

/** Query parameters of the methods, without those every Google method has. */
export const QUERIES = {
  none: {},
  admin,
  createSpace: { requestId: text },
  listSpaces: { ...paged, filter: text },
  searchSpaces: { ...paged, ...admin, query: text, orderBy: text },
  updateSpace: { ...admin, updateMask: text },
  findDirectMessage: { name: text },
  findGroupChats: {
    ...paged,
    users: list(text),
    spaceView: enumeration('SpaceView', {
      SPACE_VIEW_UNSPECIFIED: 0,
      SPACE_VIEW_RESOURCE_NAME_ONLY: 3,
      SPACE_VIEW_EXPANDED: 4,
    }),
  },
  listMembers: { ...paged, ...admin, filter: text, showGroups: flag, showInvited: flag },
  updateMember: { ...admin, updateMask: text },
  createMessage: {
    messageId: text,
    requestId: text,
    messageReplyOption: enumeration('CreateMessageRequest.MessageReplyOption', {
      MESSAGE_REPLY_OPTION_UNSPECIFIED: 0,
      REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD: 1,
      REPLY_MESSAGE_OR_FAIL: 2,
    }),
    threadKey: text,
    'createMessageNotificationOptions.notificationType': enumeration(
      'CreateMessageNotificationOptions.NotificationType',
      {
        NOTIFICATION_TYPE_NONE: 0,
        NOTIFICATION_TYPE_FORCE_NOTIFY: 2,
        NOTIFICATION_TYPE_SILENT: 3,
      },
    ),
  },
  getMessage: { markupSyntax: MARKUP_SYNTAX },
  listMessages: {
    ...paged,
    filter: text,
    orderBy: text,
    showDeleted: flag,
    markupSyntax: MARKUP_SYNTAX,
  },
  updateMessage: { updateMask: text, allowMissing: flag },
  deleteMessage: { force: flag },
  listPins: paged,
  listSections: paged,
  listSectionItems: { ...paged, filter: text },
  updateMask: { updateMask: text },
  batchGetPeople: { resourceNames: list(text), personFields: text, sources: list(text) },
  searchDirectoryPeople: {
    ...paged,
    query: text,
    readMask: text,
    sources: list(
      enumeration('DirectorySourceType', {
        DIRECTORY_SOURCE_TYPE_UNSPECIFIED: 0,
        DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT: 1,
        DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE: 2,
      }),
    ),
    mergeSources: list(text),
  },
  lookupGroup: { 'groupKey.id': text, 'groupKey.namespace': text },
} as const satisfies Record<string, Fields>;
